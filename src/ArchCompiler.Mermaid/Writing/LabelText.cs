using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ArchCompiler.Mermaid.Writing;

/// <summary>
/// Writes texts between quotes, so that Mermaid draws just them: nothing in them is taken for syntax.
/// </summary>
public static partial class LabelText
{
    /// <summary>A text in quotes. Mermaid takes no empty one, so that nothing becomes a blank.</summary>
    public static string Quote(string text)
    {
        var line = LineEnds().Replace(text, match => IsInTag(text, match.Index) ? "\n" : "<br/>");
        StringBuilder quoted = new("\"");
        for (var i = 0; i < line.Length; i++)
        {
            quoted.Append(line[i] switch
            {
                '"' => "#quot;",
                '#' when StartsEntity(line, i) => "#35;",
                '`' when i == 0 => "#96;",
                '%' when i + 1 < line.Length && line[i + 1] == '%' => "#37;",
                var c when char.IsControl(c) && c != '\n' => " ",
                var c => c.ToString(),
            });
        }

        // A line that holds these words with blanks between is a statement to Mermaid, wherever they stand.
        var safe = DirectionWords().Replace(
            quoted.ToString(), match => string.Create(CultureInfo.InvariantCulture, $"#{(int)match.Value[0]};"));
        return safe.Length == 1 ? "\" \"" : safe + "\"";
    }

    /// <summary>Whether a place is behind a '&lt;' that nothing closes: a tag would be part of that one.</summary>
    private static bool IsInTag(string text, int at) =>
        at > 0 && text.LastIndexOf('<', at - 1) > text.LastIndexOf('>', at - 1);

    private static bool StartsEntity(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] == ';';
    }

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnds();

    [GeneratedRegex(
        @"(?<=direction)\s(?=\s*(TB|BT|RL|LR|TD))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DirectionWords();
}
