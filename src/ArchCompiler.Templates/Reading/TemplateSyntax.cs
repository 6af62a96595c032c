using ArchCompiler.Core.Text;
using Scriban.Syntax;

namespace ArchCompiler.Templates.Reading;

/// <summary>What one walk through a template's syntax finds.</summary>
/// <param name="Words">Strings that stand in it.</param>
/// <param name="Names">Variables that it assigns.</param>
internal sealed record TemplateSyntax(IReadOnlySet<string> Words, IReadOnlySet<string> Names)
{
    // Scriban's parser stops at 250 of what can be put inside each other, but not at a chain of that length.
    private const int DeepestNode = 2_000;

    /// <summary>Walks the syntax; throws where it holds what templates do without.</summary>
    public static TemplateSyntax Of(SourceText source, ScriptNode? page)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        ScriptEscapeStatement? open = null;
        foreach (var (node, depth) in SyntaxWalk.From(page))
        {
            if (depth > DeepestNode)
            {
                throw TemplateDiagnostics.OverLimit(
                    source, node.Span.In(source), "it is nested or chained too deep", DeepestNode);
            }

            if (RefusedSyntax.Of(node) is var (construct, instead))
            {
                throw TemplateDiagnostics.Unsupported(source, node.Span.In(source), construct, instead);
            }

            open = node switch
            {
                ScriptEscapeStatement { IsEntering: true } mark => mark,
                ScriptEscapeStatement => null,
                _ => open,
            };
            _ = node switch
            {
                ScriptLiteral { Value: string text } => words.Add(text),
                ScriptAssignExpression { Target: ScriptVariable target } => names.Add(target.Name),
                ScriptForStatement { Variable: ScriptVariable each } => names.Add(each.Name),
                ScriptCaptureStatement { Target: ScriptVariable target } => names.Add(target.Name),
                _ => false,
            };
        }

        return open is null
            ? new(words, names)
            : throw TemplateDiagnostics.Malformed(
                source, open.Span.In(source), "The code block that begins here has no end. Close it with '}}'.");
    }
}
