using System.Buffers;
using System.Diagnostics;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Architectures;
using ArchCompiler.Mermaid.C4;
using ArchCompiler.Mermaid.Flowcharts;
using ArchCompiler.Mermaid.Mistakes;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid;

/// <summary>Reads one diagram: what Mermaid does before it parses, the parsing, and what only archc reads.</summary>
internal static class DiagramReader
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\n;:[({");

    /// <summary>How often a text with mistakes is mended and read again: a line may have several.</summary>
    private const int MostRounds = 4;

    /// <summary>
    /// The diagram of a block; null where it is of a sort that is passed over. One that Mermaid refuses is read as its
    /// author most likely meant it, with what is wrong as it stands.
    /// </summary>
    public static Staged<Diagram>? Read(SourceText source, Fence fence, bool isInMarkdown)
    {
        var written = ReadOnce(source, fence, isInMarkdown);
        var meant = written;
        for (var i = 0; i < MostRounds && meant is { Value.IsComplete: false }
            && MeantText.Of(fence.Body, meant.Diagnostics) is { } body; i++)
        {
            fence = fence with { Body = body };
            meant = ReadOnce(source, fence, isInMarkdown);
        }

        return written is null || meant is null || meant == written
            ? written
            : new(meant.Value with { IsComplete = false }, written.Diagnostics);
    }

    private static Staged<Diagram>? ReadOnce(SourceText source, Fence fence, bool isInMarkdown)
    {
        var log = new ReadingLog();
        var text = TextCleanup.SingleQuoteAttributes(TextCleanup.NormaliseLineEnds(fence.Body));
        var header = FrontMatterReader.Read(text, log);
        var (withoutBlocks, unclosed) = Comments.RemoveBlocks(header.Rest);
        var (code, comments) = Comments.RemoveLines(withoutBlocks);
        var (kind, offset) = DiagramKinds.Detect(code.Text);
        if (isInMarkdown && kind is DiagramKind.Other)
        {
            return null;
        }

        var diagram = new Diagram(source, fence.Span, TypeOf(kind)) { Title = header.Title };
        if (kind is DiagramKind.Flowchart or DiagramKind.Architecture || (kind is DiagramKind.C4 && offset == 0))
        {
            log.AddRange(unclosed.Select(MermaidDiagnostics.UnclosedDirective));
            log.AddRange(fence.Unclosed is { } opening ? [MermaidDiagnostics.UnclosedFence(opening)] : []);

            ReadDirectives(source, comments, log);
            diagram = Read(diagram, code, log);
        }
        else
        {
            log.Add(MermaidDiagnostics.NotReadable(
                code.Span(offset, FirstWordEnd(code.Text, offset)), kind, FirstWord(code.Text, offset)));
        }

        return new(Finish(diagram, log), [.. log.Diagnostics]);
    }

    private static DiagramType TypeOf(DiagramKind kind) => kind switch
    {
        DiagramKind.Architecture => DiagramType.Architecture,
        DiagramKind.C4 => DiagramType.C4,
        DiagramKind.Flowchart or DiagramKind.Other or DiagramKind.Unknown => DiagramType.Flowchart,
        _ => throw new UnreachableException(),
    };

    private static Diagram Read(Diagram diagram, MappedText code, ReadingLog log) => diagram.Type switch
    {
        DiagramType.Flowchart => Fill(diagram, ReadFlowchart(code, log)),
        DiagramType.Architecture => ReadArchitecture(diagram, EndWithLine(code), log),
        DiagramType.C4 => ReadC4(diagram, EndWithLine(code), log),
        _ => throw new UnreachableException(),
    };

    private static Diagram ReadArchitecture(Diagram diagram, MappedText code, ReadingLog log)
    {
        var reader = new ArchitectureReader(code, log);
        var graph = new ArchitectureGraph(reader.Read(), log);
        return graph.Fill(diagram with
        {
            Title = reader.Title ?? diagram.Title,
            AccessibleTitle = reader.AccessibleTitle,
            AccessibleDescription = reader.AccessibleDescription,
            Details = [.. TitleDetails(reader.Title ?? diagram.Title)],
        });
    }

    private static Diagram ReadC4(Diagram diagram, MappedText code, ReadingLog log)
    {
        var graph = new C4Reader(code, log).Read();
        var kind = FirstWord(code.Text, 0);
        return graph.Fill(diagram with
        {
            Title = diagram.Title ?? graph.Title,
            Details = [new("c4Type", new(kind, code.Span(0, kind.Length))), .. TitleDetails(graph.Title)],
        });
    }

    private static IEnumerable<ElementDetail> TitleDetails(Name? title) =>
        title is { Text.Length: > 0 } text ? [new ElementDetail("diagramTitle", text)] : [];

    private static FlowGraph ReadFlowchart(MappedText code, ReadingLog log)
    {
        var graph = new FlowchartReader(TextCleanup.TrimAfterBraces(EndWithLine(code)), log).Read();
        Misreadings.CheckWhole(graph, code, log);
        return graph;
    }

    /// <summary>The text as the parsers get it: entities hidden, and a line end after it.</summary>
    private static MappedText EndWithLine(MappedText code)
    {
        var encoded = TextCleanup.EncodeEntities(code);
        return encoded.Change().KeepTo(encoded.Length).ReplaceTo(encoded.Length, "\n").Finish();
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
        var members = graph.Closed
            .ToLookup(group => group.ClosedId.Text, group => group.Members, StringComparer.Ordinal);
        var parents = new GroupParents([.. members.Select(group => group.Key)], id => members[id].SelectMany(m => m));
        return graph.Closed.Select(group => group.ToGroup(parents.Find(group.ClosedId.Text)));
    }

    private static Diagram Finish(Diagram diagram, ReadingLog log) => diagram with
    {
        Properties = [.. EdgeSubjects.Resolve(log.Properties, diagram.Edges)],
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
