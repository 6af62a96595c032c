using System.Globalization;
using System.Text;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// Writes text so that HCL reads it back as the same text, whatever it holds: no quote, template mark or control
/// character gets through.
/// </summary>
internal static class HclText
{
    /// <summary>
    /// What stands between the quotes of a string; <paramref name="isCut"/> where a template sequence follows at once.
    /// </summary>
    public static string Escape(string text, bool isCut = false)
    {
        StringBuilder escaped = new(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit is '$' or '%' && i + 1 < text.Length && text[i + 1] == '{')
            {
                escaped.Append(unit).Append(unit);
            }
            else if (char.IsSurrogate(unit))
            {
                i += AppendSurrogate(escaped, text, i);
            }
            else
            {
                Append(escaped, unit);
            }
        }

        return isCut ? Shield(escaped) : escaped.ToString();
    }

    // A '$' at the very end would make text of the '${' after it, so it becomes a sequence of its own.
    private static string Shield(StringBuilder escaped)
    {
        var end = escaped.Length;
        while (end > 0 && escaped[end - 1] == '$')
        {
            end--;
        }

        return end == escaped.Length ? escaped.ToString() : escaped.Insert(end, "${\"").Append("\"}").ToString();
    }

    private static void Append(StringBuilder escaped, char unit) => _ = unit switch
    {
        '"' or '\\' => escaped.Append('\\').Append(unit),
        '\n' => escaped.Append("\\n"),
        '\r' => escaped.Append("\\r"),
        '\t' => escaped.Append("\\t"),
        _ when IsHidden(unit) => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
        _ => escaped.Append(unit),
    };

    // Half a pair is no character, and HCL is UTF-8.
    private static int AppendSurrogate(StringBuilder escaped, string text, int at)
    {
        var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
        _ = isPair ? escaped.Append(text, at, 2) : escaped.Append('\uFFFD');
        return isPair ? 1 : 0;
    }

    /// <summary>
    /// Whether a character would not be seen, or would turn the order of those around it, in a reviewer's editor.
    /// </summary>
    public static bool IsHidden(char unit) =>
        char.IsControl(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
