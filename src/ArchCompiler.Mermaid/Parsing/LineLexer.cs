using Antlr4.Runtime;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// What the lexers of Mermaid's languages share: they can go on at a later line after an error, and what they learned
/// about a run of text holds when reading comes by again.
/// </summary>
internal abstract class LineLexer : Lexer
{
    private readonly Dictionary<int, IToken> runs = [];

    protected LineLexer(ICharStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput) => Source = ((TextStream)input).Text;

    /// <summary>The whole text.</summary>
    protected string Source { get; }

    /// <summary>The token that stands for a character that may not stand where it does.</summary>
    protected abstract int UnexpectedType { get; }

    /// <summary>Goes on at an offset as if a statement started there.</summary>
    public virtual void RestartAt(int offset)
    {
        ModeStack.Clear();
        Mode(DEFAULT_MODE);
        HitEOF = false;
        InputStream.Seek(offset);
    }

    /// <inheritdoc/>
    public override IToken NextToken()
    {
        if (InputStream.Index < Source.Length && EarlyToken(InputStream.Index) is { } early)
        {
            return early;
        }

        var token = KnownRun() ?? Remember(base.NextToken());
        return token.Type == TokenConstants.EOF && IsInsideText ? EndInsideText() : Check(token);
    }

    /// <summary>Whether the mode at hand is one that the end of the diagram may not stand in.</summary>
    protected virtual bool IsInsideText => CurrentMode != DEFAULT_MODE;

    /// <summary>A token that must be taken before the grammar's rules are asked, null where there is none.</summary>
    protected abstract IToken? EarlyToken(int at);

    /// <summary>The token to give for one that the grammar's rules found.</summary>
    protected virtual IToken Check(IToken token) => token;

    /// <summary>
    /// Whether a token, just read in this mode, is a run of text that any part of its rest would be too.
    /// </summary>
    protected abstract bool IsRun(IToken token);

    /// <summary>Called where a text turns out to be open until the end of the diagram.</summary>
    protected virtual void Doom()
    {
    }

    /// <summary>Takes a part of the text as a token.</summary>
    protected CommonToken Take(int type, int start, int end, int channel = DefaultTokenChannel)
    {
        InputStream.Seek(end);
        return new(Tuple.Create((ITokenSource)this, (ICharStream)InputStream), type, channel, start, end - 1);
    }

    /// <summary>
    /// The rest of a run of text that was read before reading went back. A text that nothing closes runs to the end of
    /// the diagram, and each line may open one.
    /// </summary>
    private CommonToken? KnownRun() =>
        runs.TryGetValue(CurrentMode, out var run)
        && run.StartIndex < InputStream.Index
        && InputStream.Index <= run.StopIndex
            ? Take(run.Type, InputStream.Index, run.StopIndex + 1)
            : null;

    private IToken Remember(IToken token)
    {
        if (IsRun(token))
        {
            runs[CurrentMode] = token;
        }

        return token;
    }

    /// <summary>The text ends where a quote or bracket is open: that does not end a statement.</summary>
    private CommonToken EndInsideText()
    {
        Doom();
        RestartAt(Source.Length);
        return Take(UnexpectedType, Source.Length, Source.Length);
    }
}
