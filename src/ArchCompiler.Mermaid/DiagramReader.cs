using System.Buffers;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Flowcharts;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid;

/// <summary>Reads one diagram: what Mermaid does before it parses, the parsing, and what only archc reads.</summary>
internal static class DiagramReader
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\n;:[({");

    /// <summary>The diagram of a block; null where it is of a sort that is passed over.</summary>
    public static Staged<Diagram>? Read(SourceText source, Fence fence, bool isInMarkdown)
    {
        var log = new ReadingLog();
        var text = TextCleanup.SingleQuoteAttributes(TextCleanup.NormaliseLineEnds(fence.Body));
        var header = FrontMatterReader.Read(text, log);
        var (withoutBlocks, unclosed) = Comments.RemoveBlocks(header.Rest);
        var (code, comments) = Comments.RemoveLines(withoutBlocks);
        var (kind, offset) = DiagramKinds.Detect(code.Text);
        if (isInMarkdown
            && (kind is DiagramKind.Other || (kind is DiagramKind.Architecture or DiagramKind.C4 && offset == 0)))
        {
            return null;
        }

        var diagram = new Diagram(source, fence.Span, DiagramType.Flowchart) { Title = header.Title };
        if (kind is DiagramKind.Flowchart)
        {
            log.AddRange(unclosed.Select(MermaidDiagnostics.UnclosedDirective));
            log.AddRange(fence.Unclosed is { } opening ? [MermaidDiagnostics.UnclosedFence(opening)] : []);

            ReadDirectives(source, comments, log);
            diagram = Fill(diagram, ReadFlowchart(code, log));
        }
        else
        {
            log.Add(MermaidDiagnostics.NotAFlowchart(
                code.Span(offset, FirstWordEnd(code.Text, offset)), kind, FirstWord(code.Text, offset), offset == 0));
        }

        return new(Finish(diagram, log), [.. log.Diagnostics]);
    }

    private static FlowGraph ReadFlowchart(MappedText code, ReadingLog log)
    {
        var encoded = TextCleanup.EncodeEntities(code);
        var ended = encoded.Change().KeepTo(encoded.Length).ReplaceTo(encoded.Length, "\n").Finish();
        var graph = new FlowchartReader(TextCleanup.TrimAfterBraces(ended), log).Read();
        Misreadings.CheckWhole(graph, code, log);
        return graph;
    }

    private static void ReadDirectives(SourceText source, IReadOnlyList<Name> comments, ReadingLog log)
    {
        foreach (var comment in comments)
        {
            if (DirectiveReader.Read(source, comment.Span) is { } directive)
            {
                log.Properties.AddRange(directive.Value.Properties);
                log.Waivers.AddRange(directive.Value.Waivers);
                log.AddOwn(directive.Diagnostics);
            }
        }
    }

    private static Diagram Fill(Diagram diagram, FlowGraph graph) => diagram with
    {
        Direction = graph.Direction,
        AccessibleTitle = graph.AccessibleTitle,
        AccessibleDescription = graph.AccessibleDescription,
        Nodes = [.. graph.Vertices.Select(vertex => vertex.ToNode())],
        Edges = [.. graph.Edges.Select(edge => edge.ToEdge())],
        Groups = [.. Groups(graph)],
        Classes = [.. graph.Classes.Select(entry => new ClassDefinition(entry.Key, [.. entry.Value]))],
    };

    private static IEnumerable<DiagramGroup> Groups(FlowGraph graph)
    {
        var parents = new GroupParents(graph.Closed);
        return graph.Closed.Select(group => group.ToGroup(parents.Find(group.ClosedId.Text)));
    }

    private static Diagram Finish(Diagram diagram, ReadingLog log) => diagram with
    {
        Properties = [.. log.Properties],
        Waivers = [.. log.Waivers],
        Settings = log.Settings,
        IsComplete = !log.IsRefused,
    };

    private static string FirstWord(string text, int offset) => text[offset..FirstWordEnd(text, offset)];

    private static int FirstWordEnd(string text, int offset)
    {
        var end = text.AsSpan(offset).IndexOfAny(WordEnds);
        return end < 0 ? text.Length : offset + Math.Max(end, Math.Min(1, text.Length - offset));
    }
}
