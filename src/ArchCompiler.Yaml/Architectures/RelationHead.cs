using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>What leads where: <c>web -> app</c>.</summary>
/// <param name="From">The start.</param>
/// <param name="Arrow">The arrow as written.</param>
/// <param name="Type">The arrow's heads, by Mermaid's name.</param>
/// <param name="To">The end.</param>
/// <param name="Span">The whole.</param>
internal sealed record RelationHead(Name From, string Arrow, string Type, Name To, SourceSpan Span)
{
    private static readonly (string Arrow, string Type)[] Arrows =
        [("->", "arrow_point"), ("<->", "double_arrow_point"), ("--", "arrow_open")];

    /// <summary>Reads a relation; null, with a diagnostic, where it is none.</summary>
    /// <param name="text">The text, with its place.</param>
    /// <param name="source">The whole source, in which the ends are looked for.</param>
    /// <param name="diagnostics">Where to say what is wrong.</param>
    public static RelationHead? Read(Name text, string source, List<Diagnostic> diagnostics)
    {
        var words = text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var from, var arrow, var to]
            || Array.Find(Arrows, known => known.Arrow == arrow).Type is not { } type)
        {
            diagnostics.Add(ArchitectureDiagnostics.NoRelation(text, words));
            return null;
        }

        return new(Find(from, text, source, last: false), arrow, type, Find(to, text, source, last: true), text.Span);
    }

    /// <summary>An end with its exact place, where the text stands in the source as it is meant.</summary>
    private static Name Find(string word, Name text, string source, bool last)
    {
        var at = source.IndexOf(text.Text, text.Span.Start, text.Span.Length, StringComparison.Ordinal);
        var inside = last
            ? text.Text.LastIndexOf(word, StringComparison.Ordinal)
            : text.Text.IndexOf(word, StringComparison.Ordinal);
        return new(word, at < 0 ? text.Span : new(at + inside, word.Length));
    }
}
