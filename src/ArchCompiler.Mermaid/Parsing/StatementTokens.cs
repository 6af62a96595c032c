using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// The tokens of the statement at hand. What is parsed is dropped, so memory does not grow with the diagram; and after
/// an error the lexer
/// can be sent on to a later line.
/// </summary>
internal sealed class StatementTokens(LineLexer lexer) : ITokenStream
{
    private readonly List<IToken> tokens = [];
    private int furthest;

    /// <inheritdoc/>
    public int Index { get; private set; }

    /// <inheritdoc/>
    public int Size => tokens.Count;

    /// <inheritdoc/>
    public string SourceName => "";

    /// <inheritdoc/>
    public ITokenSource TokenSource => lexer;

    /// <summary>The tokens fetched since the last <see cref="Drop"/>, in order.</summary>
    public IReadOnlyList<IToken> Fetched => tokens;

    /// <summary>The last token that was looked at: the one that an unreadable statement fails on.</summary>
    public IToken Furthest => tokens[Math.Min(furthest, tokens.Count - 1)];

    /// <summary>Forgets what was consumed; the next token becomes the first.</summary>
    public void Drop()
    {
        tokens.RemoveRange(0, Math.Min(Index, tokens.Count));
        for (var i = 0; i < tokens.Count; i++)
        {
            ((IWritableToken)tokens[i]).TokenIndex = i;
        }

        (Index, furthest) = (0, 0);
    }

    /// <summary>Forgets everything and reads on at an offset, outside all brackets and quotes.</summary>
    public void RestartAt(int offset)
    {
        tokens.Clear();
        (Index, furthest) = (0, 0);
        lexer.RestartAt(offset);
    }

    /// <inheritdoc/>
    public void Consume()
    {
        Fill(Index);
        Index++;
    }

    /// <inheritdoc/>
    public int LA(int i) => LT(i).Type;

    /// <inheritdoc/>
    public IToken LT(int k)
    {
        var at = k > 0 ? Index + k - 1 : Math.Max(0, Index + k);
        Fill(at);
        furthest = Math.Max(furthest, at);
        return tokens[Math.Min(at, tokens.Count - 1)];
    }

    /// <inheritdoc/>
    public IToken Get(int i) => tokens[i];

    /// <inheritdoc/>
    public int Mark() => 0;

    /// <inheritdoc/>
    public void Release(int marker)
    {
    }

    /// <inheritdoc/>
    public void Seek(int index)
    {
        Fill(index);
        Index = Math.Min(index, tokens.Count);
    }

    /// <inheritdoc/>
    public string GetText() => string.Concat(tokens.Select(t => t.Text));

    /// <inheritdoc/>
    public string GetText(Interval interval) =>
        string.Concat(tokens.Skip(interval.a).Take(interval.b - interval.a + 1).Select(t => t.Text));

    /// <inheritdoc/>
    public string GetText(RuleContext ctx) => GetText(ctx.SourceInterval);

    /// <inheritdoc/>
    public string GetText(IToken start, IToken stop) => GetText(Interval.Of(start.TokenIndex, stop.TokenIndex));

    private void Fill(int index)
    {
        while (tokens.Count <= index && (tokens.Count == 0 || tokens[^1].Type != TokenConstants.EOF))
        {
            var token = lexer.NextToken();
            if (token.Channel == Lexer.DefaultTokenChannel)
            {
                ((IWritableToken)token).TokenIndex = tokens.Count;
                tokens.Add(token);
            }
        }
    }
}
