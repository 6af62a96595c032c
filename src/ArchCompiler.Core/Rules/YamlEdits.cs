using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Rules;

/// <summary>
/// Edits to an architecture in YAML. Each is made beside something of the same entry or list, in its style; none where
/// there is nothing to follow: an empty entry, an alias, a list in brackets.
/// </summary>
internal static class YamlEdits
{
    /// <summary>
    /// States a property behind the first one that stands in the entry of a node. What an alias stands for was written
    /// before the entry and is left alone.
    /// </summary>
    public static TextEdit? State(Architecture architecture, DiagramNode node, string property, string value)
    {
        var source = architecture.Diagram.Source;
        var first = architecture.StatementsOf(node.Id.Text).FirstOrDefault(assignment =>
            assignment.Key.Span.Start >= node.Id.Span.End && assignment.Value.Span.Start >= assignment.Key.Span.End);
        if (first is null)
        {
            return null;
        }

        var lead = source[SourceSpan.FromBounds(node.Id.Span.End, first.Key.Span.Start)];
        if (lead.Contains('{', StringComparison.Ordinal))
        {
            return TextEdit.Insert(first.Value.Span.End, $", {property}: {value}");
        }

        var margin = MarginOf(source, first.Key.Span.Start);
        var end = source.GetLineSpan(source.GetPosition(first.Value.Span.End).Line).End;
        return string.IsNullOrWhiteSpace(margin)
            ? TextEdit.Insert(end, $"{NewLine(source)}{margin}{property}: {value}")
            : null;
    }

    /// <summary>Adds relations before the last one, which has a line of its own.</summary>
    public static TextEdit? Relate(Diagram diagram, ImmutableArray<string> lines)
    {
        if (diagram.Edges.IsEmpty)
        {
            return null;
        }

        var source = diagram.Source;
        var last = diagram.Edges[^1].Span.Start;
        var margin = MarginOf(source, last);
        return margin.Trim() is "-"
            ? TextEdit.Insert(
                last - margin.Length, string.Concat(lines.Select(line => $"{margin}{line}{NewLine(source)}")))
            : null;
    }

    /// <summary>What stands before an offset on its line.</summary>
    private static string MarginOf(SourceText source, int offset)
    {
        var column = source.GetPosition(offset).Column;
        return source[new(offset - column + 1, column - 1)];
    }

    private static string NewLine(SourceText source) =>
        source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
