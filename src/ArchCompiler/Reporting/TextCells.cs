using System.Globalization;
using System.Text;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>
/// Text as a terminal shows it: how many cells each character takes, tabs as spaces, and nothing that a terminal
/// would obey (<see cref="VisibleText"/>).
/// </summary>
internal static class TextCells
{
    private const int TabWidth = 4;

    /// <summary>The text with tabs, controls and direction marks made harmless.</summary>
    public static string Show(string text) => Show(text, 0);

    /// <summary>The same for a text that starts at a cell; tab stops count from the start of the line.</summary>
    public static string Show(string text, int atCell)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var piece = Show(rune, atCell);
            shown.Append(piece);
            atCell += piece.EnumerateRunes().Sum(Width);
        }

        return shown.ToString();
    }

    /// <summary>Cells that a shown text takes.</summary>
    public static int Width(string shown) => IsPlain(shown) ? shown.Length : shown.EnumerateRunes().Sum(Width);

    /// <summary>One line for a message: line breaks and runs of blanks are one space.</summary>
    public static string OneLine(string text) =>
        Show(string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    // Printable ASCII, which is most of all text: one cell each, and nothing to make harmless.
    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static string Show(Rune rune, int cell) => rune.Value switch
    {
        '\t' => new(' ', TabWidth - (cell % TabWidth)),
        _ when VisibleText.IsUnsafe(rune) => VisibleText.Show((char)rune.Value),
        _ => rune.ToString(),
    };

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // East Asian wide and full-width blocks of Unicode's EastAsianWidth.txt, and the pictographs that terminals draw
    // over two cells.
    private static bool IsWide(int c) => c >= 0x1100 && c is
        <= 0x115F or (>= 0x231A and <= 0x231B) or (>= 0x23E9 and <= 0x23EC) or (>= 0x25FD and <= 0x25FE)
        or (>= 0x2614 and <= 0x2615) or (>= 0x2648 and <= 0x2653) or 0x267F or 0x2693 or 0x26A1
        or (>= 0x26AA and <= 0x26AB) or (>= 0x26BD and <= 0x26BE) or (>= 0x26C4 and <= 0x26C5) or 0x26CE or 0x26D4
        or 0x26EA or (>= 0x26F2 and <= 0x26F3) or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or (>= 0x270A and <= 0x270B)
        or 0x2728 or 0x274C or 0x274E or (>= 0x2753 and <= 0x2755) or 0x2757 or (>= 0x2795 and <= 0x2797) or 0x27B0
        or 0x27BF or (>= 0x2B1B and <= 0x2B1C) or 0x2B50 or 0x2B55 or (>= 0x2E80 and <= 0x303E)
        or (>= 0x3041 and <= 0xA4CF and not 0x303F) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F and not (>= 0x1F321 and <= 0x1F32C))
        or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F7E0 and <= 0x1F7EB) or (>= 0x1F900 and <= 0x1F9FF)
        or (>= 0x1FA70 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
