using Antlr4.Runtime;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Mistakes;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Architectures;

/// <summary>A line of <c>architecture-beta</c> that cannot be read: what to say, and where reading goes on.</summary>
/// <param name="source">The preprocessed text.</param>
/// <param name="tokens">The line's tokens as far as they were read.</param>
/// <param name="offending">The token that could not stand where it stands.</param>
internal sealed class FailedArchitectureLine(MappedText source, IReadOnlyList<IToken> tokens, IToken offending)
{
    private static readonly Dictionary<int, string> Forms = new()
    {
        [ArchitectureLexer.GROUP] = "group id(icon)[Title] in group",
        [ArchitectureLexer.SERVICE] = "service id(icon)[Title] in group",
        [ArchitectureLexer.JUNCTION] = "junction id in group",
        [ArchitectureLexer.ALIGN] = "align row a b, or: align column a b",
        [ArchitectureLexer.ID] = "a:R --> L:b",
    };

    private static readonly int[] Words =
    [
        ArchitectureLexer.GROUP, ArchitectureLexer.SERVICE, ArchitectureLexer.JUNCTION, ArchitectureLexer.ALIGN,
        ArchitectureLexer.ROW, ArchitectureLexer.COLUMN, ArchitectureLexer.IN, ArchitectureLexer.TITLE,
        ArchitectureLexer.ARCHITECTURE,
    ];

    /// <summary>The offset of the next line.</summary>
    public int ResumeAt { get; } = FindNextLine(source.Text, tokens, offending);

    /// <summary>The group, service or junction that the line declares all the same; null where it names none.</summary>
    public ArchitectureBox? Meant => tokens is [var word, { Type: ArchitectureLexer.ID } id, ..] && offending != id
        ? (word.Type switch
        {
            ArchitectureLexer.GROUP => ArchitectureBox.Group,
            ArchitectureLexer.SERVICE => ArchitectureBox.Service,
            ArchitectureLexer.JUNCTION => ArchitectureBox.Junction,
            _ => null,
        }) is { } kind
            ? new(kind, new(id.Text, Span(id)), source.Span(word.StartIndex, id.StopIndex + 1))
            : null
        : null;

    private int Start => Math.Min(offending.StartIndex, source.Length);

    private int LineEnd => source.Text.IndexOf('\n', Start) is var at and >= 0 ? at : source.Length;

    private SourceSpan ErrorSpan => source.Span(Start, Math.Clamp(offending.StopIndex + 1, Start, LineEnd));

    private int FirstType => tokens.Count > 0 ? tokens[0].Type : TokenConstants.EOF;

    private IToken? Previous => offending.TokenIndex > 0 && offending.TokenIndex <= tokens.Count
        ? tokens[offending.TokenIndex - 1]
        : null;

    /// <summary>What to say of it.</summary>
    public Diagnostic Explain(bool isHeader)
    {
        if (isHeader)
        {
            var end = Start;
            while (end < source.Length && (JsText.IsWord(source.Text[end]) || source.Text[end] == '-'))
            {
                end++;
            }

            var start = tokens.Count > 0 ? tokens[0].StartIndex : Start;
            return ArchitectureDiagnostics.Header(new(source.Text[start..end], source.Span(start, end)));
        }

        return offending.Type switch
        {
            ArchitectureLexer.SIDE when IsWherePlaceOfId => SideAsId(),
            ArchitectureLexer.LINE or ArchitectureLexer.DASH or ArchitectureLexer.INTO
                when Previous is { Type: ArchitectureLexer.ID or ArchitectureLexer.GROUP_END } =>
                ArchitectureDiagnostics.EdgeWithoutSides(ErrorSpan),
            ArchitectureLexer.ID or ArchitectureLexer.TITLE when Previous is
            { Type: ArchitectureLexer.LINE or ArchitectureLexer.INTO } =>
                ArchitectureDiagnostics.EdgeWithoutSides(ErrorSpan),
            ArchitectureLexer.ICON => ArchitectureDiagnostics.Icon(ErrorSpan),
            _ when Words.Contains(offending.Type) && IsWherePlaceOfId =>
                ArchitectureDiagnostics.WordAsId(new(offending.Text, ErrorSpan)),
            ArchitectureLexer.UNEXPECTED => ExplainSign(),
            _ => Unreadable(),
        };
    }

    /// <summary>Whether an id should stand where the line failed.</summary>
    private bool IsWherePlaceOfId => Previous is null or
    {
        Type: ArchitectureLexer.GROUP or ArchitectureLexer.SERVICE or ArchitectureLexer.JUNCTION
            or ArchitectureLexer.IN or ArchitectureLexer.COLON or ArchitectureLexer.ROW or ArchitectureLexer.COLUMN,
    } || (FirstType == ArchitectureLexer.ALIGN && Previous.Type == ArchitectureLexer.ID);

    private Diagnostic SideAsId()
    {
        var end = Start;
        while (end < source.Length && (JsText.IsWord(source.Text[end]) || source.Text[end] == '-'))
        {
            end++;
        }

        var id = source.Text[Start..end].TrimEnd('-');
        var other = id.Length == 1 || id.All(c => !char.IsAsciiLetterLower(c))
            ? id.ToLowerInvariant()
            : char.ToLowerInvariant(id[0]) + id[1..];
        return ArchitectureDiagnostics.SideAsId(new(id, source.Span(Start, Start + id.Length)), other);
    }

    private Diagnostic ExplainSign()
    {
        var text = source.Text;
        return Start >= text.Length ? Unreadable() : text[Start] switch
        {
            ';' => MermaidDiagnostics.Semicolon(ErrorSpan),
            '|' => ArchitectureDiagnostics.EdgeText(ErrorSpan),
            '(' => ArchitectureDiagnostics.Icon(ErrorSpan),
            '[' when text.AsSpan(Start, LineEnd - Start).LastIndexOf(']') is var length and > 1 =>
                ArchitectureDiagnostics.Title(
                    ErrorSpan, new(text.Substring(Start + 1, length - 1), source.Span(Start + 1, Start + length))),
            _ => Unreadable(),
        };
    }

    private Diagnostic Unreadable() => ArchitectureDiagnostics.Unreadable(
        ErrorSpan, Describe(), Forms.GetValueOrDefault(FirstType));

    private string Describe() => offending.Type switch
    {
        TokenConstants.EOF => "the end of the diagram",
        ArchitectureLexer.NEWLINE => "the end of the line",
        _ when Start >= source.Length => "the end of the diagram",
        _ => $"'{source.Text[Start..Math.Clamp(offending.StopIndex + 1, Start, LineEnd)].Shorten()}'",
    };

    private SourceSpan Span(IToken token) => source.Span(token.StartIndex, token.StopIndex + 1);

    /// <summary>
    /// A description that nothing closes runs to the end of the diagram: reading goes on in its next line.
    /// </summary>
    private static int FindNextLine(string text, IReadOnlyList<IToken> tokens, IToken offending)
    {
        var runaway = tokens.FirstOrDefault(token => token.Type == ArchitectureLexer.ACC_DESCR_BLOCK);
        var from = Math.Min(runaway?.StartIndex ?? offending.StartIndex, text.Length);
        var line = text.IndexOf('\n', from);
        return line < 0 ? text.Length : line + 1;
    }
}
