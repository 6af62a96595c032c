using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// Parses one line after the other. Whether a line can be read is predicted, which throws nothing; then it is parsed
/// with fast prediction first and with full prediction where that fails.
/// </summary>
/// <typeparam name="TParser">The generated parser.</typeparam>
internal sealed class LineParser<TParser>
    where TParser : Parser
{
    /// <summary>The alternative of the rule of judgement that is a line.</summary>
    private const int Readable = 1;

    private readonly StatementTokens tokens;

    /// <summary>A parser over the tokens of a lexer.</summary>
    /// <param name="lexer">Where the tokens come from.</param>
    /// <param name="create">Makes the generated parser.</param>
    public LineParser(LineLexer lexer, Func<ITokenStream, TParser> create)
    {
        lexer.RemoveErrorListeners();
        tokens = new(lexer);
        Rules = create(tokens);
        Rules.ErrorHandler = new BailErrorStrategy();
        Rules.RemoveErrorListeners();
    }

    /// <summary>The rules of the grammar.</summary>
    public TParser Rules { get; }

    /// <summary>Whether the text is at its end.</summary>
    public bool IsAtEnd => tokens.LA(1) == TokenConstants.EOF;

    /// <summary>The tokens of the line at hand, as far as they were read.</summary>
    public IReadOnlyList<IToken> Tokens => tokens.Fetched;

    /// <summary>The token that the line failed on.</summary>
    public IToken Offending { get; private set; } = new CommonToken(TokenConstants.EOF);

    /// <summary>Forgets the line and reads on at an offset.</summary>
    public void RestartAt(int offset) => tokens.RestartAt(offset);

    /// <summary>Parses a line; null where it is none, and then <see cref="Offending"/> says why.</summary>
    /// <param name="rule">Parses a line.</param>
    /// <param name="judgementRule">
    /// The rule whose first alternative is a line and whose second is anything else.
    /// </param>
    public T? ParseLine<T>(Func<T> rule, int judgementRule)
        where T : ParserRuleContext
    {
        tokens.Drop();
        Rules.Interpreter.PredictionMode = PredictionMode.SLL;
        var judgement = ((DecisionState)Rules.Atn.ruleToStartState[judgementRule].Transition(0).target).decision;
        if (Rules.Interpreter.AdaptivePredict(tokens, judgement, ParserRuleContext.EMPTY) == Readable)
        {
            return Parse(rule);
        }

        Offending = tokens.Furthest;
        return null;
    }

    /// <summary>Parses by a rule; null where that fails, and then <see cref="Offending"/> says why.</summary>
    public T? Parse<T>(Func<T> rule)
        where T : ParserRuleContext
    {
        tokens.Drop();
        foreach (var mode in (ReadOnlySpan<PredictionMode>)[PredictionMode.SLL, PredictionMode.LL])
        {
            try
            {
                Rules.Reset();
                Rules.Interpreter.PredictionMode = mode;
                return rule();
            }
            catch (ParseCanceledException failure)
            {
                Offending = (failure.InnerException as RecognitionException)?.OffendingToken ?? tokens.LT(1);
            }
        }

        return null;
    }
}
