using Antlr4.Runtime;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>Finds what Mermaid accepts but takes for something else than was meant.</summary>
internal static class Misreadings
{
    private const int MostEdges = 500;
    private const int MostCharacters = 50_000;

    /// <summary>
    /// A line that became a direction statement although it says more, or that stands where directions count for
    /// nothing.
    /// </summary>
    public static void CheckDirection(string line, string name, SourceSpan span, bool isInSubgraph, ReadingLog log)
    {
        var statement = JsText.Trim(line).TrimEnd(';');
        var isPlain = statement.StartsWith("direction", StringComparison.Ordinal)
            && string.Equals(JsText.Trim(statement["direction".Length..]), name, StringComparison.Ordinal);
        if (!isPlain)
        {
            log.Add(MisreadingDiagnostics.LineTakenForDirection(span, name));
        }
        else if (!isInSubgraph)
        {
            log.Add(MisreadingDiagnostics.DirectionAtTop(span));
        }
    }

    /// <summary>A title whose blanks make it lose its id.</summary>
    public static void CheckTitle(FlowText id, FlowText? title, ReadingLog log)
    {
        var name = JsText.Trim(id.Raw);
        if (title is null && name.Length > 0 && name.Length < id.Raw.Length && !name.Any(JsText.IsBlank))
        {
            log.Add(MisreadingDiagnostics.BlankAroundTitle(new(name, id.Span)));
        }
    }

    /// <summary>An arrow that took the first letter of what follows it.</summary>
    public static void CheckArrow(MappedText source, IToken arrow, ReadingLog log)
    {
        var next = arrow.StopIndex + 1;
        if (arrow.Text[^1] is not ('x' or 'o') || next >= source.Length || !JsText.IsWord(source.Text[next]))
        {
            return;
        }

        var signs = JsText.Trim(arrow.Text);
        if (signs.Length > "--o".Length || char.IsAsciiLetterLower(source.Text[next]))
        {
            log.Add(MisreadingDiagnostics.ArrowTookLetter(
                source.Span(next - signs.Length, next), signs, source.ToSource(next - 1)));
        }
    }

    /// <summary>An edge's text that runs over line ends, most likely since its arrow was not finished.</summary>
    public static void CheckEdge(DrawnLink link, ReadingLog log)
    {
        if (link.Text is { Type: "text" } text && text.Raw.Contains('\n', StringComparison.Ordinal))
        {
            log.Add(MisreadingDiagnostics.EdgeTextOverLines(link.Span));
        }

        if (link.Signs.Length is null)
        {
            log.Add(MisreadingDiagnostics.HalvesDoNotFit(link.Span));
        }
    }

    /// <summary>
    /// What can only be said of the whole: sizes that Mermaid does not draw, edges named after their metadata.
    /// </summary>
    public static void CheckWhole(FlowGraph graph, MappedText code, ReadingLog log)
    {
        foreach (var edge in graph.Edges.Where(edge => edge.HasOwnId && graph.FindVertex(edge.Id.Text) is not null))
        {
            log.Add(MisreadingDiagnostics.EdgeSharesId(edge.Id));
        }

        if (graph.Edges.Count > MostEdges)
        {
            log.Add(MisreadingDiagnostics.TooManyEdges(graph.Edges[MostEdges].Id.Span, graph.Edges.Count, MostEdges));
        }

        if (code.Length > MostCharacters)
        {
            log.Add(MisreadingDiagnostics.TooLong(new(code.ToSource(0), 0), code.Length, MostCharacters));
        }
    }
}
