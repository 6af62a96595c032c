using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates.Syntax;

/// <summary>Something in a template that is done.</summary>
internal abstract record Statement
{
    private Statement(SourceSpan span) => Span = span;

    public SourceSpan Span { get; }

    public sealed record Text(string Value, SourceSpan Span) : Statement(Span);

    public sealed record Output(Expression Value, SourceSpan Span) : Statement(Span);

    public sealed record Assign(string Name, Expression Value, SourceSpan Span) : Statement(Span);

    public sealed record If(ImmutableArray<Branch> Branches, SourceSpan Span) : Statement(Span);

    public sealed record Case(Expression Subject, ImmutableArray<When> Whens, SourceSpan Span) : Statement(Span);

    public sealed record For(
        string Name,
        Expression Source,
        ImmutableArray<Statement> Body,
        ImmutableArray<Statement> Else,
        SourceSpan Span) : Statement(Span);

    public sealed record Capture(string Name, ImmutableArray<Statement> Body, SourceSpan Span) : Statement(Span);

    public sealed record Break(SourceSpan Span) : Statement(Span);

    public sealed record Continue(SourceSpan Span) : Statement(Span);
}

/// <summary>One arm of an <c>if</c>; no condition for the last <c>else</c>.</summary>
internal sealed record Branch(Expression? Condition, ImmutableArray<Statement> Body);

/// <summary>One arm of a <c>case</c>; no values for <c>else</c>.</summary>
internal sealed record When(ImmutableArray<Expression> Values, ImmutableArray<Statement> Body);
