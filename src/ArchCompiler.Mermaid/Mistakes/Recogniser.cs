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
        SpacingMistakes.TrailingComment,
        HeaderMistakes.Direction,
        HeaderMistakes.TextAfterDirection,
    ];

    private static readonly Func<FailedLine, Diagnostic?>[] InLine =
    [
        SpacingMistakes.TrailingComment,
        WordMistakes.UnclosedMetadata,
        LabelMistakes.EdgeSignInLabel,
        ArrowMistakes.AtStart,
        ArrowMistakes.Form,
        WordMistakes.ReservedWord,
        SpacingMistakes.BlankBeforeBracket,
        LabelMistakes.Empty,
        LabelMistakes.Unquoted,
        WordMistakes.SubgraphTitle,
        SpacingMistakes.BlanksAfterArrowText,
        SpacingMistakes.Ampersand,
        WordMistakes.ParenthesesInStyle,
        WordMistakes.BraceInMetadata,
        LabelMistakes.Unclosed,
        WordMistakes.CharacterInId,
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
