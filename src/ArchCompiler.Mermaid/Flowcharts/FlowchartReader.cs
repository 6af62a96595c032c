using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Mistakes;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>
/// Reads a preprocessed flowchart line by line. A line that cannot be read is explained, and reading goes on after it.
/// </summary>
internal sealed class FlowchartReader
{
    private readonly MappedText source;
    private readonly ReadingLog log;
    private readonly MermaidLexer lexer;
    private readonly LineParser<MermaidParser> parser;
    private readonly StatementReader statements;
    private readonly OlderReadings older;
    private readonly FlowGraph graph = new();

    public FlowchartReader(MappedText source, ReadingLog log)
    {
        this.source = source;
        this.log = log;
        lexer = new(new TextStream(source.Text), TextWriter.Null, TextWriter.Null);
        parser = new(lexer, tokens => new(tokens, TextWriter.Null, TextWriter.Null));
        older = new(source, log);
        statements = new(source, graph, log);
    }

    /// <summary>Reads all lines.</summary>
    public FlowGraph Read()
    {
        if (parser.Parse(parser.Rules.header) is { } header)
        {
            graph.SetDirection(header.DIRECTION_NAME()?.GetText() ?? "TB");
        }
        else
        {
            Recover();
        }

        while (!parser.IsAtEnd)
        {
            if (parser.ParseLine(parser.Rules.line, MermaidParser.RULE_judgement) is { } line)
            {
                statements.Read(line);
                older.Check(line, lexer);
            }
            else
            {
                Recover();
            }
        }

        CloseAll();
        return graph;
    }

    private void Recover()
    {
        lexer.ForgetOlder();
        var line = new FailedLine(source, parser.Tokens, parser.Offending, graph.Direction.Length == 0);
        if (line.IsHeader)
        {
            var direction = line.Tokens.FirstOrDefault(token => token.Type == MermaidLexer.DIRECTION_NAME);
            graph.SetDirection(direction?.Text ?? "TB");
        }

        log.Add(line.Explain());
        if (line.FirstType == MermaidLexer.SUBGRAPH)
        {
            OpenAsMeant(line);
        }

        parser.RestartAt(line.ResumeAt);
    }

    /// <summary>
    /// A frame whose title cannot be read opens all the same, so that its members and its end are not lost too.
    /// </summary>
    private void OpenAsMeant(FailedLine line)
    {
        var word = line.Tokens[0];
        var end = Math.Max(line.LineEnd, word.StopIndex + 1);
        var title = source.Text[(word.StopIndex + 1)..end];
        graph.Open(new(line.Span(word), new(title, "text", source.Span(word.StopIndex + 1, end)), null));
    }

    /// <summary>Frames that the author did not close are closed, so that their members are known.</summary>
    private void CloseAll()
    {
        // An error above may be why a frame is open.
        var isAlone = !log.IsRefused;
        var end = source.ToSource(Math.Max(0, source.Text.AsSpan().TrimEnd().Length - 1)) + 1;
        while (graph.Innermost is { } frame)
        {
            log.Add(MermaidDiagnostics.UnclosedSubgraph(frame.Opening, frame.Id.Raw, isAlone ? end : null));
            graph.Close(source.ToSource(source.Length));
        }
    }
}
