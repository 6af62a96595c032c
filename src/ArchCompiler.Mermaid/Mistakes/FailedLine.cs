using Antlr4.Runtime;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>A line that the grammar refuses: where reading goes on, and what to say.</summary>
/// <param name="Source">The preprocessed text.</param>
/// <param name="Tokens">The statement's tokens as far as they were read.</param>
/// <param name="Offending">The token that could not stand where it stands.</param>
/// <param name="IsHeader">Whether it is the diagram's first line.</param>
internal sealed record FailedLine(MappedText Source, IReadOnlyList<IToken> Tokens, IToken Offending, bool IsHeader)
{
    private const int Longest = 40;

    private static readonly int[] Texts =
        [MermaidLexer.STR, MermaidLexer.MD_STR, MermaidLexer.TEXT, MermaidLexer.EDGE_TEXT, MermaidLexer.SHAPE_DATA];

    /// <summary>Where the statement starts.</summary>
    public int Start => Tokens.Count > 0 ? Tokens[0].StartIndex : Offending.StartIndex;

    /// <summary>The offset of the next line: after the one where the statement went wrong.</summary>
    public int ResumeAt
    {
        get
        {
            if (field < 0)
            {
                var at = Runaway is { } text ? text.StartIndex : ErrorStart;
                var line = Source.Text.IndexOf('\n', Math.Min(Math.Max(at, Start), Source.Length));
                field = line < 0 ? Source.Length : line + 1;
            }

            return field;
        }
    } = -1;

    /// <summary>The type of the statement's first token.</summary>
    public int FirstType => Tokens.Count > 0 ? Tokens[0].Type : TokenConstants.EOF;

    /// <summary>Where the line begins on which the statement went wrong: an empty span.</summary>
    public SourceSpan LineStart => new(Source.ToSource(LineStartOffset), 0);

    /// <summary>The offset at which that line begins.</summary>
    public int LineStartOffset
    {
        get
        {
            if (field < 0)
            {
                field = LineEnd > 0 ? Source.Text.LastIndexOf('\n', LineEnd - 1) + 1 : 0;
            }

            return field;
        }
    } = -1;

    /// <summary>The end of the line where the statement went wrong.</summary>
    public int LineEnd => ResumeAt > 0 && Source.Text[ResumeAt - 1] == '\n' ? ResumeAt - 1 : ResumeAt;

    /// <summary>Where the offending token starts; at the end of the text, the end.</summary>
    public int ErrorStart => Offending.Type switch
    {
        TokenConstants.EOF => Source.Length,
        // The blanks and line ends before an arrow belong to it.
        MermaidLexer.LINK or MermaidLexer.START_LINK => JsText.SkipBlanks(Source.Text, Offending.StartIndex),
        _ => Offending.StartIndex,
    };

    /// <summary>Where the offending token stands: on its first line only.</summary>
    public SourceSpan ErrorSpan
    {
        get
        {
            var end = Offending.Type == TokenConstants.EOF ? ErrorStart : Offending.StopIndex + 1;
            var line = Source.Text.IndexOf('\n', ErrorStart);
            return Source.Span(ErrorStart, line >= 0 ? Math.Max(ErrorStart, Math.Min(end, line)) : end);
        }
    }

    /// <summary>Where a token stands.</summary>
    public SourceSpan Span(IToken token) => Source.Span(token.StartIndex, token.StopIndex + 1);

    /// <summary>The token so many places before the offending one, null where there is none.</summary>
    public IToken? Previous(int count) =>
        Offending.TokenIndex - count is var at and >= 0 && at < Tokens.Count ? Tokens[at] : null;

    /// <summary>The token that covers an offset, null where none does.</summary>
    public IToken? TokenAt(int offset)
    {
        var (low, high) = (0, Tokens.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].StartIndex > offset)
            {
                high = middle - 1;
            }
            else if (Tokens[middle].StopIndex < offset)
            {
                low = middle + 1;
            }
            else
            {
                return Tokens[middle];
            }
        }

        return null;
    }

    /// <summary>What to say of it.</summary>
    public Diagnostic Explain() =>
        Recogniser.Recognise(this) ?? MermaidDiagnostics.Unexpected(ErrorSpan, Describe(Offending));

    /// <summary>
    /// A text that runs on over line ends since nothing closed it on its line; null where there is none. What stands
    /// before the last arrow or <c>&amp;</c> was read well.
    /// </summary>
    private IToken? Runaway
    {
        get
        {
            for (var i = LastJoint() + 1; i < Tokens.Count; i++)
            {
                var token = Tokens[i];
                var isClosed = i > 0
                    && i + 1 < Tokens.Count
                    && LabelPart.IsPair(Tokens[i - 1].Type, Tokens[i + 1].Type);
                if (token.StartIndex <= ErrorStart
                    && Texts.Contains(token.Type)
                    && !isClosed
                    && Source.Text.AsSpan(token.StartIndex, token.StopIndex + 1 - token.StartIndex).Contains('\n'))
                {
                    return token;
                }
            }

            return null;
        }
    }

    private int LastJoint()
    {
        var i = Math.Min(Offending.TokenIndex, Tokens.Count) - 1;
        while (i >= 0 && Tokens[i].Type is not (MermaidLexer.LINK or MermaidLexer.AMP))
        {
            i--;
        }

        return i;
    }

    private string Describe(IToken token) => token.Type switch
    {
        TokenConstants.EOF => "the end of the diagram",
        MermaidLexer.NEWLINE => "the end of the line",
        MermaidLexer.SPACE => "a blank",
        _ => Quote(SyntaxDiagnostics.Written(Beginning(token)).AsSpan().Trim()),
    };

    /// <summary>As much of a token as a message may show: one may hold all the rest of the text.</summary>
    private string Beginning(IToken token)
    {
        var end = Math.Min(token.StopIndex + 1, token.StartIndex + (2 * Longest));
        return token.StartIndex >= end ? "" : Source.Text[token.StartIndex..end].TrimStart();
    }

    private static string Quote(ReadOnlySpan<char> text) => text.Length == 0
        ? "a blank"
        : $"'{(text.Length > Longest ? $"{text[..Longest]}…" : text.ToString()).ReplaceLineEnds()}'";
}
