using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>
/// Recognises what people commonly get wrong, so that the message says what they meant. The first that fits speaks.
/// </summary>
internal static class Recogniser
{
    private static readonly Func<FailedLine, Diagnostic?>[] InHeader =
    [
        ArrowMistakes.AtStart,
        CommentMistakes.Trailing,
        HeaderMistakes.Direction,
        HeaderMistakes.TextAfterDirection,
    ];

    private static readonly Func<FailedLine, Diagnostic?>[] InLine =
    [
        CommentMistakes.WholeLine,
        CommentMistakes.Trailing,
        WordMistakes.UnclosedMetadata,
        WordMistakes.Capitals,
        WordMistakes.Direction,
        WordMistakes.ListMark,
        LabelMistakes.EdgeSignInLabel,
        SubgraphMistakes.Title,
        ArrowMistakes.AtStart,
        ArrowMistakes.Form,
        EdgeTextMistakes.OwnSign,
        WordMistakes.ReservedWord,
        StyleMistakes.Parentheses,
        StyleMistakes.BlanksInList,
        StyleMistakes.Separators,
        SpacingMistakes.BlankBeforeBracket,
        BracketMistakes.TooMany,
        LabelMistakes.Empty,
        LabelMistakes.Unquoted,
        EdgeTextMistakes.Unfinished,
        EdgeTextMistakes.NoEnd,
        EdgeTextMistakes.SecondArrow,
        EdgeTextMistakes.BehindNodes,
        SpacingMistakes.LineBreakSign,
        SpacingMistakes.DoubleAmpersand,
        SpacingMistakes.Ampersand,
        SpacingMistakes.Comma,
        SpacingMistakes.BlankAfterClassSign,
        WordMistakes.BraceInMetadata,
        SubgraphMistakes.ClosingBrace,
        BracketMistakes.Unpaired,
        LabelMistakes.Unclosed,
        IdMistakes.Quoted,
        IdMistakes.Character,
        SpacingMistakes.TwoNodes,
    ];

    /// <summary>The message for a known mistake, null where the line shows none.</summary>
    public static Diagnostic? Recognise(FailedLine line)
    {
        foreach (var recognise in line.IsHeader ? InHeader : InLine)
        {
            if (recognise(line) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
