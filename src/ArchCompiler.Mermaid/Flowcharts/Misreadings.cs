using Antlr4.Runtime;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>Finds what Mermaid accepts but takes for something else than was meant.</summary>
internal static class Misreadings
{
    private static readonly string[] StyleNames =
        ["fill:", "stroke:", "stroke-width:", "stroke-dasharray:", "color:", "font-size:", "opacity:", "font-weight:"];

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
        var signs = JsText.Trim(arrow.Text);
        var next = arrow.StopIndex + 1;
        if (signs[0] is '<' or 'x' or 'o' && signs[^1] is '-' or '=')
        {
            var start = JsText.SkipBlanks(source.Text, arrow.StartIndex);
            log.Add(MisreadingDiagnostics.HeadAtStart(source.Span(start, start + signs.Length), signs));
        }

        if (arrow.Text[^1] is not ('x' or 'o') || next >= source.Length || !JsText.IsWord(source.Text[next]))
        {
            return;
        }

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

    /// <summary>More than one class where only one may stand.</summary>
    public static void CheckClass(Name name, ReadingLog log)
    {
        if (name.Text.Contains(',', StringComparison.Ordinal))
        {
            log.Add(MisreadingDiagnostics.OneClass(name));
        }
    }

    /// <summary>An address that became the name of a callback since it has no quotes.</summary>
    public static void CheckCallback(Name name, ReadingLog log)
    {
        if (name.Text.Contains("://", StringComparison.Ordinal) || name.Text.StartsWith('/'))
        {
            log.Add(MisreadingDiagnostics.AddressTakenForCallback(name));
        }
    }

    /// <summary>
    /// A key of metadata that has no value, since a blank is missing or a comma ended the value before.
    /// </summary>
    public static void CheckKey(DrawnEntry entry, ReadingLog log)
    {
        if (entry.Value is DrawnValue.Scalar { IsQuoted: false, Text: "" })
        {
            log.Add(MisreadingDiagnostics.KeyWithoutValue(entry.Key));
        }
    }

    /// <summary>Nodes that hardly anybody meant to draw.</summary>
    private static void CheckNodes(FlowGraph graph, ReadingLog log)
    {
        foreach (var vertex in graph.Vertices.Where(vertex => vertex.Label is null))
        {
            var id = vertex.Id;
            if (!vertex.IsDrawn && graph.FindClosed(id.Text) is null)
            {
                log.Add(MisreadingDiagnostics.StyleOfNothing(id));
            }
            else if (id.Text.Length > 2 && id.Text.AsSpan(1, id.Text.Length - 2).ContainsAny('&', ','))
            {
                log.Add(MisreadingDiagnostics.ListTakenForId(id));
            }
            else if (StyleNames.Any(name => id.Text.StartsWith(name, StringComparison.Ordinal)))
            {
                log.Add(MisreadingDiagnostics.StyleTakenForNode(id));
            }
        }

        var isDirection = graph.Vertices is [{ Label: null } first, _, ..]
            && first.Id.Text is "TB" or "TD" or "BT" or "LR" or "RL"
            && !graph.Edges.Exists(edge => edge.Touches(first.Id.Text));
        log.AddRange(isDirection ? [MisreadingDiagnostics.DirectionTakenForNode(graph.Vertices[0].Id)] : []);
    }

    /// <summary>Frames that share an id, and titles that took the word that should end the frame.</summary>
    private static void CheckFrames(FlowGraph graph, ReadingLog log)
    {
        log.AddRange(graph.Repeated.Select(MisreadingDiagnostics.SubgraphTwice));
        foreach (var frame in graph.Closed)
        {
            if (frame.Title is null && frame.Id.Raw.Contains('\n', StringComparison.Ordinal))
            {
                log.Add(MisreadingDiagnostics.TitleOverLines(frame.Opening));
            }
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

        CheckNodes(graph, log);
        CheckFrames(graph, log);
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
