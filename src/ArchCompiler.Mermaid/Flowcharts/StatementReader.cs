using System.Diagnostics;
using Antlr4.Runtime;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Mistakes;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>Tells the graph what a parsed line says. The parse tree is read here and nowhere else.</summary>
internal sealed class StatementReader(MappedText source, FlowGraph graph, ReadingLog log)
{
    /// <summary>
    /// Groups joined by <c>&amp;</c> draw each pair, so few words may draw more edges than memory holds. A text may
    /// draw as many as it has characters, and this many in any case.
    /// </summary>
    private const int FewestEdgesRefused = 10_000;

    private readonly TreeText texts = new(source);
    private readonly Metadata metadata = new(source, graph, log);
    private readonly StyleReader styles = new(source, graph, log);

    /// <summary>Reads one line of the grammar.</summary>
    public void Read(MermaidParser.LineContext line)
    {
        if (line.block() is { } block)
        {
            ReadBlock(block);
        }
        else if (line.statement() is { } statement)
        {
            ReadStatement(statement);
        }
        else if (line.SEMI() is not null)
        {
            // Mermaid takes a stray semicolon in a frame for one of its members.
            graph.Innermost?.Add(";");
        }
    }

    private void ReadBlock(MermaidParser.BlockContext block)
    {
        if (block.END() is { } end)
        {
            Close(end.Symbol);
        }
        else if (block.direction() is { } direction)
        {
            SetDirection(direction.Start);
        }
        else
        {
            ReadAccessibility(block);
        }
    }

    private void Close(IToken end)
    {
        var word = source.Span(end.StartIndex, end.StartIndex + "end".Length);
        if (IsMeantAsNode(end))
        {
            log.Add(SyntaxDiagnostics.ReservedWord(new("end", word)));
        }
        else if (graph.Innermost is not { } frame)
        {
            // An error above may be why no subgraph is open.
            log.Add(MermaidDiagnostics.EndOfNothing(word, isAlone: !log.IsRefused));
        }
        else
        {
            log.AddRange(frame.IsUndrawable ? [MermaidDiagnostics.UndrawableMember(frame.Opening)] : []);
            graph.Close(word.End);
        }
    }

    /// <summary>Whether an arrow or a label follows on the line, which Mermaid refuses.</summary>
    private bool IsMeantAsNode(IToken end)
    {
        var next = end.StopIndex + 1;
        return next < source.Length
            && !end.Text.Contains('\n', StringComparison.Ordinal)
            && (source.Text[next] is '[' or '(' or '{'
                || JsText.StandsAt(source.Text, next, "--")
                || JsText.StandsAt(source.Text, next, "==")
                || JsText.StandsAt(source.Text, next, "-."));
    }

    private void SetDirection(IToken token)
    {
        var name = token.Type switch
        {
            MermaidLexer.DIRECTION_TB => "TB",
            MermaidLexer.DIRECTION_BT => "BT",
            MermaidLexer.DIRECTION_RL => "RL",
            MermaidLexer.DIRECTION_LR => "LR",
            MermaidLexer.DIRECTION_TD => "TD",
            _ => throw new UnreachableException(),
        };
        Misreadings.CheckDirection(token.Text, name, texts.Span(token), graph.Innermost is not null, log);
        if (graph.Innermost is { } frame)
        {
            frame.Direction = name;
        }
    }

    private void ReadAccessibility(MermaidParser.BlockContext block)
    {
        var value = TextCleanup.DecodeEntities(
            JsText.Trim((block.ACC_VALUE() ?? block.ACC_DESCR_BLOCK())?.GetText() ?? ""));
        if (block.ACC_TITLE() is not null)
        {
            graph.AccessibleTitle = value;
        }
        else
        {
            graph.AccessibleDescription = value;
        }

        // Mermaid takes the text for a member of the frame it stands in.
        graph.Innermost?.Add(value);
    }

    private void ReadStatement(MermaidParser.StatementContext statement)
    {
        switch (statement.GetChild(0))
        {
            case MermaidParser.VertexStatementContext vertices:
                ReadVertices(vertices);
                break;
            case MermaidParser.SubgraphStatementContext subgraph:
                Open(subgraph);
                break;
            case ParserRuleContext other:
                styles.Read(other);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Open(MermaidParser.SubgraphStatementContext subgraph)
    {
        var opening = texts.Span(subgraph.SUBGRAPH().Symbol);
        if (subgraph.plainText() is not { } name)
        {
            log.Add(MermaidDiagnostics.SubgraphWithoutName(opening));
            graph.Open(new(opening, new("", "text", new(opening.End, 0)), null));
            return;
        }

        var id = texts.Plain(name);
        var title = subgraph.text() is { } text ? texts.Text(text) : null;
        Misreadings.CheckTitle(id, title, log);
        graph.Open(new(opening, id, title));
    }

    private void ReadVertices(MermaidParser.VertexStatementContext statement)
    {
        List<IReadOnlyList<Name>> groups = [];
        MermaidParser.LinkContext? link = null;
        for (var i = 0; i < statement.ChildCount; i++)
        {
            switch (statement.GetChild(i))
            {
                case MermaidParser.LinkContext found:
                    link = found;
                    break;
                case MermaidParser.NodeGroupContext group:
                    var end = i + 1 < statement.ChildCount
                        ? statement.GetChild(i + 1) as MermaidParser.NodeEndContext
                        : null;
                    groups.Add(ReadGroup(group, end));
                    Connect(groups, link);
                    break;
                default:
                    // The metadata after a group was read with the group.
                    break;
            }
        }

        // Mermaid lists what a statement mentions from its end to its start.
        for (var i = groups.Count - 1; i >= 0 && graph.Innermost is { } frame; i--)
        {
            foreach (var name in groups[i])
            {
                frame.Add(name.Text);
            }
        }
    }

    private void Connect(List<IReadOnlyList<Name>> groups, MermaidParser.LinkContext? link)
    {
        if (link is not null)
        {
            var drawn = ReadLink(link);
            Misreadings.CheckEdge(drawn, log);
            log.AddRange(drawn.Id is { } id && graph.FindEdge(id.Text) is not null
                ? [MisreadingDiagnostics.EdgeIdTwice(id)]
                : []);
            var count = (long)groups[^2].Count * groups[^1].Count;
            if (graph.Edges.Count + count > Math.Max(FewestEdgesRefused, source.Length))
            {
                log.Add(SyntaxDiagnostics.TooManyEdges(drawn.Span, count));
                return;
            }

            graph.Connect(groups[^2], groups[^1], drawn);
        }
    }

    /// <summary>
    /// Reads nodes joined by <c>&amp;</c>, each with its metadata, which Mermaid applies after it has read the next
    /// node; that of the last stands after the group.
    /// </summary>
    private List<Name> ReadGroup(MermaidParser.NodeGroupContext group, MermaidParser.NodeEndContext? end)
    {
        List<Name> names = [ReadVertex(group.styledVertex())];
        foreach (var joined in group.joinedVertex())
        {
            names.Add(ReadVertex(joined.styledVertex()));
            if (joined.shapeData() is { } data)
            {
                metadata.Apply(names[^2], Tokens(data));
            }
        }

        if (end?.shapeData() is { } last)
        {
            metadata.Apply(names[^1], Tokens(last));
        }

        return names;
    }

    private Name ReadVertex(MermaidParser.StyledVertexContext styled)
    {
        var vertex = styled.vertex();
        var id = texts.Name(vertex.idString());
        if (vertex.shape() is { } shape)
        {
            graph.Declare(
                id,
                ShapeNames.Of(shape),
                texts.Text(shape.GetRuleContext<MermaidParser.TextContext>(0)),
                texts.Span(vertex));
        }
        else if (graph.Mention(id) is not null && id.Text is "%%")
        {
            log.Add(MisreadingDiagnostics.BareComment(id.Span));
        }

        if (graph.FindVertex(id.Text) is { } drawn)
        {
            drawn.IsDrawn = true;
        }

        if (styled.idString() is { } name)
        {
            Misreadings.CheckClass(texts.Name(name), log);
            graph.AddClass(id.Text, texts.Name(name).Text);
        }

        return id;
    }

    private DrawnLink ReadLink(MermaidParser.LinkContext link)
    {
        var span = texts.Span(link);
        var id = link.EDGE_ID() is { } written ? texts.EdgeId(written.Symbol) : (Name?)null;
        if (link.START_LINK() is { } start)
        {
            var signs = Link.Read(start.GetText(), link.LINK().GetText());
            return new(signs, span) { Id = id, Text = texts.Edge(link.edgeText()) };
        }

        var arrow = link.LINK().Symbol;
        Misreadings.CheckArrow(source, arrow, log);
        return new(Link.Read(arrow.Text), span) { Id = id, Text = link.text() is { } text ? texts.Text(text) : null };
    }

    private static IToken[] Tokens(MermaidParser.ShapeDataContext data) =>
        [.. data.SHAPE_DATA().Select(token => token.Symbol)];
}
