using System.Globalization;
using System.Text;

namespace ArchCompiler.Core.Text;

/// <summary>
/// Text that a terminal shows and does not obey: control characters and marks that turn the writing direction stand
/// as <c>\u001b</c>, so that a hostile label can neither colour nor reorder the screen. Inside a JSON text that is the
/// same text still.
/// </summary>
public static class VisibleText
{
    /// <summary>The text on one line: line breaks and tabs are shown too.</summary>
    public static string Show(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsUnsafe) ? string.Concat(text.Select(Show)) : text;
    }

    /// <summary>A character as it is shown.</summary>
    public static string Show(char sign) => IsUnsafe(sign)
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}")
        : sign.ToString();

    /// <summary>Whether a terminal might do something else than show a character.</summary>
    public static bool IsUnsafe(char sign) =>
        char.IsControl(sign)
        || sign is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Whether a terminal might do something else than show a character.</summary>
    public static bool IsUnsafe(Rune sign) => sign.IsBmp && IsUnsafe((char)sign.Value);
}
