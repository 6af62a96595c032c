using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Mistakes;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>
/// Parses a preprocessed flowchart line by line. Whether a line can be read is predicted, which throws nothing; one
/// that cannot is explained, and reading goes on after it. Each line is parsed with fast prediction first and with full
/// prediction where that fails.
/// </summary>
internal sealed class FlowchartReader
{
    /// <summary>The alternative of <c>judgement</c> that is a line.</summary>
    private const int Readable = 1;

    private readonly MappedText source;
    private readonly ReadingLog log;
    private readonly StatementTokens tokens;
    private readonly MermaidParser parser;
    private readonly StatementReader statements;
    private readonly FlowGraph graph = new();
    private readonly int judgement;

    public FlowchartReader(MappedText source, ReadingLog log)
    {
        this.source = source;
        this.log = log;
        var lexer = new MermaidLexer(new TextStream(source.Text), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        tokens = new(lexer);
        parser = new(tokens, TextWriter.Null, TextWriter.Null) { ErrorHandler = new BailErrorStrategy() };
        parser.RemoveErrorListeners();
        var start = parser.Atn.ruleToStartState[MermaidParser.RULE_judgement];
        judgement = ((DecisionState)start.Transition(0).target).decision;
        statements = new(source, graph, log);
    }

    /// <summary>Reads all lines.</summary>
    public FlowGraph Read()
    {
        if (Parse(parser.header) is { } header)
        {
            graph.SetDirection(header.DIRECTION_NAME()?.GetText() ?? "TB");
        }

        while (tokens.LA(1) != TokenConstants.EOF)
        {
            if (!IsReadable())
            {
                Recover(tokens.Furthest);
            }
            else if (Parse(parser.line) is { } line)
            {
                statements.Read(line);
            }
        }

        CloseAll();
        return graph;
    }

    private bool IsReadable()
    {
        tokens.Drop();
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        return parser.Interpreter.AdaptivePredict(tokens, judgement, ParserRuleContext.EMPTY) == Readable;
    }

    private T? Parse<T>(Func<T> rule)
        where T : ParserRuleContext
    {
        tokens.Drop();
        foreach (var mode in (ReadOnlySpan<PredictionMode>)[PredictionMode.SLL, PredictionMode.LL])
        {
            try
            {
                parser.Reset();
                parser.Interpreter.PredictionMode = mode;
                return rule();
            }
            catch (ParseCanceledException failure) when (mode == PredictionMode.LL)
            {
                Recover((failure.InnerException as RecognitionException)?.OffendingToken ?? tokens.LT(1));
            }
            catch (ParseCanceledException)
            {
                // The full prediction has the last word.
            }
        }

        return null;
    }

    private void Recover(IToken offending)
    {
        var line = new FailedLine(source, tokens.Fetched, offending, graph.Direction.Length == 0);
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

        tokens.RestartAt(line.ResumeAt);
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
        while (graph.Innermost is { } frame)
        {
            log.Add(MermaidDiagnostics.UnclosedSubgraph(frame.Opening, frame.Id.Raw));
            graph.Close(source.ToSource(source.Length));
        }
    }
}
