using Antlr4.Runtime;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// What the grammar of the tokens cannot say: Mermaid's lexer takes the first rule that matches and ANTLR's the longest
/// match. Before each
/// token the rules that Mermaid tries early are asked for; after it a token that is too long for Mermaid is cut.
/// </summary>
internal abstract class MermaidLexerBase : Lexer
{
    private readonly string text;
    private readonly DirectionLines directions;
    private readonly Lookahead ahead;
    private readonly MetadataEnds metadata;
    private readonly Dictionary<int, IToken> runs = [];
    private bool headerSeen;

    protected MermaidLexerBase(ICharStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        text = ((TextStream)input).Text;
        directions = new(text);
        ahead = new(text);
        metadata = new(text);
    }

    /// <inheritdoc/>
    public override IToken NextToken()
    {
        if (CurrentMode == DEFAULT_MODE
            && InputStream.Index < text.Length
            && EarlyToken(InputStream.Index) is { } early)
        {
            return early;
        }

        var token = KnownRun() ?? Remember(base.NextToken());
        return token.Type switch
        {
            TokenConstants.EOF when CurrentMode is not (DEFAULT_MODE or MermaidLexer.AccDescrBlock) => EndInsideText(),
            MermaidLexer.NODE_STRING => CutId(token),
            MermaidLexer.TEXT => CutText(token),
            _ => token,
        };
    }

    /// <summary>Goes on at an offset as if a statement started there.</summary>
    public void RestartAt(int offset)
    {
        ModeStack.Clear();
        Mode(DEFAULT_MODE);
        HitEOF = false;
        InputStream.Seek(offset);
        ahead.Forget();
    }

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
    protected bool AtWordEnd() => JsText.IsWordEnd(text, InputStream.Index);

    /// <summary>Whether the character just read is a letter of an id.</summary>
    protected bool IsIdLetter() => IdLetters.Contains((char)InputStream.LA(-1));

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
        if ((token.Type, CurrentMode) is (MermaidLexer.TEXT, MermaidLexer.LabelText)
            or (MermaidLexer.CALLBACK_NAME, MermaidLexer.CallbackName)
            or (MermaidLexer.CALLBACK_ARGS, MermaidLexer.CallbackArgs))
        {
            runs[CurrentMode] = token;
        }

        return token;
    }

    private CommonToken? EarlyToken(int at)
    {
        if (JsText.IsBlank(text[at]))
        {
            return directions.Find(at) is { } line ? Take(line.Type, at, line.End) : EarlyBlank(at);
        }

        if (JsText.StandsAt(text, at, "@{") && !metadata.IsClosed(at + "@{".Length))
        {
            return Take(MermaidLexer.UNEXPECTED, at, at + "@{".Length);
        }

        if (ReservedWords.Opens(text, at))
        {
            return null;
        }

        if (directions.Find(at) is { } statement)
        {
            return Take(statement.Type, at, statement.End);
        }

        return ahead.FindEdgeIdEnd(at) is { } end ? Take(MermaidLexer.EDGE_ID, at, end) : null;
    }

    /// <summary>A blank that no link follows; where one does, it belongs to the link.</summary>
    private CommonToken? EarlyBlank(int at)
    {
        if (ahead.IsLinkAfterBlanks(at))
        {
            return null;
        }

        if (text[at] != '\n')
        {
            return Take(MermaidLexer.SPACE, at, at + 1);
        }

        var end = at + 1;
        while (end < text.Length && text[end] == '\n')
        {
            end++;
        }

        return Take(MermaidLexer.NEWLINE, at, end);
    }

    private IToken CutId(IToken token)
    {
        if (ReservedWords.Find(text, token.StartIndex) is { } reserved)
        {
            return Take(reserved.Type, token.StartIndex, token.StartIndex + reserved.Length);
        }

        if (text[token.StartIndex] == 'v' && JsText.IsWordEnd(text, token.StartIndex + 1))
        {
            return Take(MermaidLexer.DOWN, token.StartIndex, token.StartIndex + 1);
        }

        var link = text[token.StartIndex] is 'x' or 'o' or '.' ? ahead.DottedLinkLength(token.StartIndex) : 0;
        return link > 0 ? Take(MermaidLexer.LINK, token.StartIndex, token.StartIndex + link) : token;
    }

    /// <summary>An invisible link at the start of a text is one, and then no text.</summary>
    private IToken CutText(IToken token)
    {
        var start = JsText.SkipBlanks(text, token.StartIndex);
        return start <= token.StopIndex && JsText.StandsAt(text, start, "~~~")
            ? Take(MermaidLexer.UNEXPECTED, token.StartIndex, start + 3)
            : token;
    }

    /// <summary>The text ends where a quote or bracket is open: that does not end a statement.</summary>
    private CommonToken EndInsideText()
    {
        RestartAt(text.Length);
        return Take(MermaidLexer.UNEXPECTED, text.Length, text.Length);
    }

    private CommonToken Take(int type, int start, int end)
    {
        InputStream.Seek(end);
        return new(
            Tuple.Create((ITokenSource)this, (ICharStream)InputStream), type, DefaultTokenChannel, start, end - 1);
    }
}
