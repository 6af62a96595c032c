using System.Globalization;
using System.Text;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// Writes text so that YAML, and CloudFormation after it, reads it back as the same text: no tag, no anchor, no number
/// and no dynamic reference gets through.
/// </summary>
internal static class StackText
{
    private const string Dynamic = "{{resolve:";

    // Words that readers of YAML 1.1 take for something else.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "null",
    };

    /// <summary>A scalar: plain where no reader could take it for anything but text, else quoted.</summary>
    public static string Write(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>A number, with all its digits and never an exponent.</summary>
    public static string Write(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A scalar in double quotes.</summary>
    public static string Quote(string text)
    {
        // There is no escape for a dynamic reference, so an author's is broken up.
        var safe = text.Replace(Dynamic, "{ {resolve:", StringComparison.OrdinalIgnoreCase);
        StringBuilder quoted = new(safe.Length + 8);
        quoted.Append('"');
        for (var i = 0; i < safe.Length; i++)
        {
            if (char.IsSurrogate(safe[i]))
            {
                var isPair = i + 1 < safe.Length && char.IsSurrogatePair(safe[i], safe[i + 1]);
                _ = isPair ? quoted.Append(safe, i++, 2) : quoted.Append('\uFFFD');
            }
            else
            {
                Append(quoted, safe[i]);
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>An author's words on one line of a comment.</summary>
    public static string Comment(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (var c in text)
        {
            line.Append(IsHidden(c) ? ' ' : c);
        }

        return line.ToString().Trim();
    }

    private static bool IsPlain(string text) =>
        text is not ""
        && char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/')
        && !Words.Contains(text);

    private static void Append(StringBuilder quoted, char unit) => _ = unit switch
    {
        '"' or '\\' => quoted.Append('\\').Append(unit),
        '\n' => quoted.Append("\\n"),
        '\r' => quoted.Append("\\r"),
        '\t' => quoted.Append("\\t"),
        _ when IsHidden(unit) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
        _ => quoted.Append(unit),
    };

    private static bool IsHidden(char unit) =>
        char.IsControl(unit) || unit is '\uFFFE' or '\uFFFF'
        || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
