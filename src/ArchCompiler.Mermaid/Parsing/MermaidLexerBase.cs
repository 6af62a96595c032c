using Antlr4.Runtime;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// What the grammar of the tokens cannot say: Mermaid's lexer takes the first rule that matches and ANTLR's the longest
/// match. Before each token the rules that Mermaid tries early are asked for; after it a token that is too long for
/// Mermaid is cut.
/// </summary>
internal abstract class MermaidLexerBase : LineLexer
{
    private readonly DirectionLines directions;
    private readonly Lookahead ahead;
    private readonly MetadataEnds metadata;
    private bool headerSeen;

    protected MermaidLexerBase(ICharStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        directions = new(Source);
        ahead = new(Source);
        metadata = new(Source);
    }

    /// <summary>Where a token starts that Mermaid 11 takes for an edge's id; null where none does.</summary>
    public int? OlderEdgeId { get; private set; }

    /// <summary>Forgets <see cref="OlderEdgeId"/>, once it was told or its line turned out to be none.</summary>
    public void ForgetOlder() => OlderEdgeId = null;

    /// <inheritdoc/>
    protected override int UnexpectedType => MermaidLexer.UNEXPECTED;

    /// <inheritdoc/>
    protected override bool IsInsideText => CurrentMode is not (DEFAULT_MODE or MermaidLexer.AccDescrBlock);

    /// <inheritdoc/>
    public override void RestartAt(int offset)
    {
        base.RestartAt(offset);
        ahead.Forget();
    }

    /// <inheritdoc/>
    protected override IToken? EarlyToken(int at) => CurrentMode == DEFAULT_MODE ? EarlyStatementToken(at) : null;

    /// <inheritdoc/>
    protected override IToken Check(IToken token) => token.Type switch
    {
        MermaidLexer.NODE_STRING => CutId(token),
        MermaidLexer.TEXT => CutText(token),
        _ => token,
    };

    /// <inheritdoc/>
    protected override bool IsRun(IToken token) => (token.Type, CurrentMode)
        is (MermaidLexer.TEXT, MermaidLexer.LabelText)
        or (MermaidLexer.CALLBACK_NAME, MermaidLexer.CallbackName)
        or (MermaidLexer.CALLBACK_ARGS, MermaidLexer.CallbackArgs);

    /// <summary>After the diagram's first word: the direction is read, once.</summary>
    protected void OpenHeader()
    {
        if (!headerSeen)
        {
            headerSeen = true;
            PushMode(MermaidLexer.Header);
        }
    }

    /// <summary>Whether the dash just read may stand in an id: not before <c>&gt;</c>, <c>-</c> or <c>.</c>.</summary>
    protected bool DashIsInId() => InputStream.LA(1) is not ('>' or '-' or '.' or IntStreamConstants.EOF);

    /// <summary>Whether the dash just read stands alone.</summary>
    protected bool IsSingleDash() => InputStream.LA(1) != '-';

    /// <summary>Whether the word just read ends here.</summary>
    protected bool AtWordEnd() => JsText.IsWordEnd(Source, InputStream.Index);

    /// <summary>Whether the character just read is a letter of an id.</summary>
    protected bool IsIdLetter() => IdLetters.Contains((char)InputStream.LA(-1));

    private CommonToken? EarlyStatementToken(int at)
    {
        if (JsText.IsBlank(Source[at]))
        {
            return directions.Find(at) is { } line ? Take(line.Type, at, line.End) : EarlyBlank(at);
        }

        if (JsText.StandsAt(Source, at, "@{") && !metadata.IsClosed(at + "@{".Length))
        {
            return Take(MermaidLexer.UNEXPECTED, at, at + "@{".Length);
        }

        if (ReservedWords.Opens(Source, at))
        {
            return null;
        }

        if (directions.Find(at) is { } statement)
        {
            return Take(statement.Type, at, statement.End);
        }

        var end = ahead.FindEdgeIdEnd(at);
        OlderEdgeId ??= ahead.FindOlderEdgeIdEnd(at) is { } older && older != end ? at : null;
        return end is { } found ? Take(MermaidLexer.EDGE_ID, at, found) : null;
    }

    /// <summary>A run of blanks that no link follows; where one does, it belongs to the link.</summary>
    private CommonToken? EarlyBlank(int at)
    {
        if (ahead.IsLinkAfterBlanks(at))
        {
            return null;
        }

        var isLineEnd = Source[at] == '\n';
        var end = at + 1;
        while (end < Source.Length && JsText.IsBlank(Source[end]) && (Source[end] == '\n') == isLineEnd)
        {
            end++;
        }

        return Take(isLineEnd ? MermaidLexer.NEWLINE : MermaidLexer.SPACE, at, end);
    }

    private IToken CutId(IToken token)
    {
        if (ReservedWords.Find(Source, token.StartIndex) is { } reserved)
        {
            return Take(reserved.Type, token.StartIndex, token.StartIndex + reserved.Length);
        }

        if (Source[token.StartIndex] == 'v' && JsText.IsWordEnd(Source, token.StartIndex + 1))
        {
            return Take(MermaidLexer.DOWN, token.StartIndex, token.StartIndex + 1);
        }

        var link = Source[token.StartIndex] is 'x' or 'o' or '.' ? ahead.DottedLinkLength(token.StartIndex) : 0;
        return link > 0 ? Take(MermaidLexer.LINK, token.StartIndex, token.StartIndex + link) : token;
    }

    /// <summary>An invisible link at the start of a text is one, and then no text.</summary>
    private IToken CutText(IToken token)
    {
        var start = JsText.SkipBlanks(Source, token.StartIndex);
        return start <= token.StopIndex && JsText.StandsAt(Source, start, "~~~")
            ? Take(MermaidLexer.UNEXPECTED, token.StartIndex, start + 3)
            : token;
    }
}
