using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates.Syntax;

/// <summary>Something in a template that has a value.</summary>
internal abstract record Expression
{
    private Expression(SourceSpan span) => Span = span;

    public SourceSpan Span { get; }

    public sealed record Literal(ScriptValue Value, SourceSpan Span) : Expression(Span);

    public sealed record Variable(string Name, SourceSpan Span) : Expression(Span);

    public sealed record Member(Expression Target, string Name, bool IsOptional, SourceSpan Span) : Expression(Span);

    public sealed record IsEmpty(Expression Target, SourceSpan Span) : Expression(Span);

    public sealed record Item(Expression Target, Expression Index, SourceSpan Span) : Expression(Span);

    public sealed record Unary(char Operator, Expression Operand, SourceSpan Span) : Expression(Span);

    public sealed record Binary(
        Expression Left, BinaryOperator Operator, Expression Right, SourceSpan Span) : Expression(Span);

    public sealed record Conditional(
        Expression Condition, Expression Then, Expression Else, SourceSpan Span) : Expression(Span);

    public sealed record Call(
        Expression Target, ImmutableArray<Expression> Arguments, SourceSpan Span) : Expression(Span);

    public sealed record ListOf(ImmutableArray<Expression> Items, SourceSpan Span) : Expression(Span);

    public sealed record ObjectOf(
        ImmutableArray<KeyValuePair<string, Expression>> Members, SourceSpan Span) : Expression(Span);
}
