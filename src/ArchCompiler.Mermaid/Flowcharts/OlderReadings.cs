using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>
/// Tells where Mermaid 11 reads otherwise than Mermaid 12 does, whose reading this is: once for each diagram, at the
/// first such place.
/// </summary>
internal sealed class OlderReadings(MappedText source, ReadingLog log)
{
    private bool isTold;

    /// <summary>Looks at a line that was read.</summary>
    public void Check(MermaidParser.LineContext line, MermaidLexer lexer)
    {
        if (isTold)
        {
            return;
        }

        if (lexer.OlderEdgeId is { } at && at <= line.Stop.StopIndex)
        {
            lexer.ForgetOlder();
            Tell(MisreadingDiagnostics.OlderEdgeId(source.Span(at, at + 1)));
        }
        else if (Find(line.statement()?.GetChild(0) as ParserRuleContext) is { } difference)
        {
            Tell(difference);
        }
    }

    private void Tell(Diagnostic difference)
    {
        isTold = true;
        log.Add(difference);
    }

    private Diagnostic? Find(ParserRuleContext? statement) => statement switch
    {
        null => null,
        MermaidParser.VertexStatementContext vertices => FindInVertices(vertices) is { } blanks ? Blanks(blanks) : null,
        MermaidParser.SubgraphStatementContext subgraph => FindInTitle(subgraph),
        _ => FindBetweenWords(statement),
    };

    /// <summary>One blank may stand behind the text of an arrow, and none behind metadata.</summary>
    private static ITerminalNode? FindInVertices(MermaidParser.VertexStatementContext vertices) =>
        vertices.link().Select(link => link.SPACE()).FirstOrDefault(IsLong)
        ?? vertices.nodeEnd().Where(end => end.shapeData() is not null).SelectMany(end => end.SPACE()).FirstOrDefault();

    private Diagnostic? FindInTitle(MermaidParser.SubgraphStatementContext subgraph)
    {
        if (!IsLong(subgraph.SPACE()) || subgraph.plainText() is not { } title)
        {
            return null;
        }

        var text = source.Text[title.Start.StartIndex..(title.Stop.StopIndex + 1)];
        return title.STR() is not null || title.MD_STR() is not null ? Blanks(subgraph.SPACE())
            : subgraph.text() is null && !text.Any(JsText.IsBlank)
                ? MisreadingDiagnostics.OlderTitle(
                    new(text, source.Span(title.Start.StartIndex, title.Stop.StopIndex + 1)))
            : null;
    }

    /// <summary>Blanks before a list of styles are part of its first one.</summary>
    private Diagnostic? FindBetweenWords(ParserRuleContext statement)
    {
        for (var i = 0; i < statement.ChildCount; i++)
        {
            if (statement.GetChild(i) is ITerminalNode { Symbol.Type: MermaidLexer.SPACE } blanks && IsLong(blanks)
                && !(i + 1 < statement.ChildCount && statement.GetChild(i + 1) is MermaidParser.StylesContext))
            {
                return Blanks(blanks);
            }
        }

        return null;
    }

    private Diagnostic Blanks(ITerminalNode blanks) =>
        MisreadingDiagnostics.OlderBlanks(source.Span(blanks.Symbol.StartIndex, blanks.Symbol.StopIndex + 1));

    private static bool IsLong(ITerminalNode? blanks) =>
        blanks is { Symbol: var run } && run.StopIndex > run.StartIndex;
}
