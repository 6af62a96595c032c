using System.Text;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>The texts and places of parts of the parse tree.</summary>
internal sealed class TreeText(MappedText source)
{
    /// <summary>Where a token stands.</summary>
    public SourceSpan Span(IToken token) => source.Span(token.StartIndex, token.StopIndex + 1);

    /// <summary>Where a part of the tree stands.</summary>
    public SourceSpan Span(ParserRuleContext context) =>
        source.Span(context.Start.StartIndex, Math.Max(context.Stop.StopIndex, context.Start.StopIndex) + 1);

    /// <summary>An id.</summary>
    public Name Name(MermaidParser.IdStringContext id) => new(id.GetText(), Span(id));

    /// <summary>An edge's id, without its <c>@</c>.</summary>
    public Name EdgeId(IToken token)
    {
        var at = token.Text.IndexOf('@', StringComparison.Ordinal);
        return new(token.Text.Remove(at, 1), source.Span(token.StartIndex, token.StopIndex));
    }

    /// <summary>The text in a shape or between bars.</summary>
    public FlowText Text(MermaidParser.TextContext text) => Read(text, "string");

    /// <summary>The text on an edge.</summary>
    public FlowText Edge(MermaidParser.EdgeTextContext text) => Read(text, "string");

    /// <summary>The name of a frame; in quotes it is plain text too.</summary>
    public FlowText Plain(MermaidParser.PlainTextContext text) => Read(text, "text");

    private FlowText Read(ParserRuleContext text, string typeOfQuoted)
    {
        var builder = new StringBuilder();
        foreach (var child in text.children)
        {
            builder.Append(child.GetText());
        }

        var type = (text.children[0] as ITerminalNode)?.Symbol.Type switch
        {
            MermaidLexer.STR => typeOfQuoted,
            MermaidLexer.MD_STR => "markdown",
            _ => "text",
        };
        return new(builder.ToString(), type, Span(text));
    }
}
