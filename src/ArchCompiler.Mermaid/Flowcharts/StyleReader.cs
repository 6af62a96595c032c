using System.Diagnostics;
using System.Globalization;
using Antlr4.Runtime;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>Reads the statements that draw nothing: styles, classes and clicks.</summary>
internal sealed class StyleReader(MappedText source, FlowGraph graph, ReadingLog log)
{
    private readonly TreeText texts = new(source);

    /// <summary>Reads one statement.</summary>
    public void Read(ParserRuleContext statement)
    {
        switch (statement)
        {
            case MermaidParser.StyleStatementContext style:
                graph.Mention(texts.Name(style.idString()))?.Styles.AddRange(Declarations(style.styles()));
                break;
            case MermaidParser.ClassDefStatementContext definition:
                graph.DefineClass(definition.idString().GetText(), Declarations(definition.styles()));
                break;
            case MermaidParser.ClassStatementContext named:
                Misreadings.CheckClass(texts.Name(named.idString(1)), log);
                AddClass(texts.Name(named.idString(0)), named.idString(1).GetText());
                break;
            case MermaidParser.LinkStyleStatementContext link:
                StyleLinks(link);
                break;
            case MermaidParser.ClickStatementContext click:
                Click(click);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static string[] Declarations(MermaidParser.StylesContext styles) =>
        [.. styles.styleDeclaration().Select(declaration => TextCleanup.DecodeEntities(declaration.GetText()))];

    private void AddClass(Name ids, string name)
    {
        if (!graph.AddClass(ids.Text, name))
        {
            log.Add(MisreadingDiagnostics.ClassOfNothing(ids));
        }
    }

    private void StyleLinks(MermaidParser.LinkStyleStatementContext statement)
    {
        foreach (var number in statement.numbers()?.NUM() ?? [])
        {
            if (FindEdge(number.GetText()) is not { } edge)
            {
                log.Add(
                    MermaidDiagnostics.NoSuchEdge(new(number.GetText(), texts.Span(number.Symbol)), graph.Edges.Count));
            }
            else if (statement.styles() is { } styles)
            {
                edge.Styles = [.. Declarations(styles)];
                if (!edge.Styles.Any(style => style.StartsWith("fill", StringComparison.Ordinal)))
                {
                    edge.Styles.Add("fill:none");
                }
            }
        }
    }

    /// <summary>The edge of an index, which must be written as JavaScript would write it.</summary>
    private FlowEdge? FindEdge(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at < graph.Edges.Count && (index.Length == 1 || index[0] != '0') ? graph.Edges[at] : null;

    private void Click(MermaidParser.ClickStatementContext statement)
    {
        var ids = statement.Start.Text;
        var strings = statement.GetTokens(MermaidLexer.STR);
        var isLink = statement is MermaidParser.LinkClickContext;
        if (statement is MermaidParser.CallbackClickContext callback && callback.word() is { } word)
        {
            Misreadings.CheckCallback(new(word.GetText(), texts.Span(word)), log);
        }

        foreach (var vertex in ids.Split(',').Select(graph.FindVertex).OfType<FlowVertex>())
        {
            vertex.Link = isLink ? TextCleanup.DecodeEntities(JsText.Trim(strings[0].GetText())) : vertex.Link;
            vertex.Tooltip = strings.Length > (isLink ? 1 : 0)
                ? TextCleanup.DecodeEntities(strings[^1].GetText())
                : vertex.Tooltip;
        }

        graph.AddClass(ids, "clickable");
    }
}
