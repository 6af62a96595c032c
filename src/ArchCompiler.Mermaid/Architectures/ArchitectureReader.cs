using System.Diagnostics;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Architectures;

/// <summary>
/// Reads a preprocessed <c>architecture-beta</c> diagram line by line. A line that cannot be read is explained, and
/// reading goes on after it.
/// </summary>
internal sealed class ArchitectureReader
{
    private readonly MappedText source;
    private readonly ReadingLog log;
    private readonly ArchitectureText texts;
    private readonly LineParser<ArchitectureParser> parser;
    private readonly List<ArchitecturePart> parts = [];

    public ArchitectureReader(MappedText source, ReadingLog log)
    {
        this.source = source;
        this.log = log;
        texts = new(source);
        parser = new(
            new ArchitectureLexer(new TextStream(source.Text), TextWriter.Null, TextWriter.Null),
            tokens => new(tokens, TextWriter.Null, TextWriter.Null));
    }

    /// <summary>Title of the diagram.</summary>
    public Name? Title { get; private set; }

    /// <summary>Accessible title.</summary>
    public string? AccessibleTitle { get; private set; }

    /// <summary>Accessible description.</summary>
    public string? AccessibleDescription { get; private set; }

    /// <summary>Reads all lines.</summary>
    public IReadOnlyList<ArchitecturePart> Read()
    {
        if (parser.Parse(parser.Rules.header) is null)
        {
            Recover(isHeader: true);
        }

        while (!parser.IsAtEnd)
        {
            if (parser.ParseLine(parser.Rules.line, ArchitectureParser.RULE_judgement) is not { } line)
            {
                Recover(isHeader: false);
            }
            else if (line.statement() is { } statement)
            {
                Read((ParserRuleContext)statement.GetChild(0));
            }
        }

        return parts;
    }

    private void Read(ParserRuleContext statement)
    {
        var span = source.Span(statement.Start.StartIndex, statement.Stop.StopIndex + 1);
        switch (statement)
        {
            case ArchitectureParser.GroupContext group:
                parts.Add(Box(ArchitectureBox.Group, group.ID(), group.parent(), span) with
                {
                    Icon = Optional(group.ICON(), texts.Icon),
                    Title = Optional(group.NAME(), texts.Title),
                });
                break;
            case ArchitectureParser.ServiceContext service:
                parts.Add(Box(ArchitectureBox.Service, service.ID(), service.parent(), span) with
                {
                    Icon = Optional(service.ICON(), texts.Icon),
                    IconText = Optional(service.STRING(), texts.IconText),
                    Title = Optional(service.NAME(), texts.Title),
                });
                break;
            case ArchitectureParser.JunctionContext junction:
                parts.Add(Box(ArchitectureBox.Junction, junction.ID(), junction.parent(), span));
                break;
            case ArchitectureParser.EdgeContext edge:
                parts.Add(Edge(edge, span));
                break;
            case ArchitectureParser.AlignmentContext alignment:
                parts.Add(new ArchitectureAlignment(
                    alignment.ROW() is null ? "column" : "row",
                    [.. alignment.ID().Select(id => texts.Id(id.Symbol))],
                    span));
                break;
            case ArchitectureParser.NoteContext note:
                Read(note.Start);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Read(IToken note)
    {
        switch (note.Type)
        {
            case ArchitectureLexer.TITLE:
                Title = texts.Note(note, note.Text.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ');
                break;
            case ArchitectureLexer.ACC_TITLE:
                AccessibleTitle = OrNothing(texts.Note(note, ':').Text);
                break;
            case ArchitectureLexer.ACC_DESCR:
                AccessibleDescription = OrNothing(texts.Note(note, ':').Text);
                break;
            default:
                AccessibleDescription = OrNothing(texts.Block(note).Text);
                break;
        }
    }

    private static string? OrNothing(string text) => text.Length > 0 ? text : null;

    private ArchitectureBox Box(
        string kind, ITerminalNode id, ArchitectureParser.ParentContext? parent, SourceSpan span) =>
        new(kind, texts.Id(id.Symbol), span) { In = Optional(parent?.ID(), texts.Id) };

    private ArchitectureEdge Edge(ArchitectureParser.EdgeContext edge, SourceSpan span) => new(
        new(texts.Id(edge.left), texts.Id(edge.leftSide), edge.leftInto is not null, edge.leftGroup is not null),
        new(texts.Id(edge.right), texts.Id(edge.rightSide), edge.rightInto is not null, edge.rightGroup is not null),
        Optional(edge.NAME(), texts.Title),
        span);

    private static Name? Optional(ITerminalNode? node, Func<IToken, Name> read) =>
        node is null ? null : read(node.Symbol);

    private void Recover(bool isHeader)
    {
        var line = new FailedArchitectureLine(source, parser.Tokens, parser.Offending);
        log.Add(line.Explain(isHeader));
        if (line.Meant is { } box)
        {
            parts.Add(box);
        }

        parser.RestartAt(line.ResumeAt);
    }
}
