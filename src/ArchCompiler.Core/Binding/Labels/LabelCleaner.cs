using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// Turns the text of a label into words: line breaks and tags, entities, icons, emoji and mis-read bytes go; letters of
/// any script stay.
/// </summary>
internal static class LabelCleaner
{
    private const int LongestTag = 200;
    private const int LongestKept = 200;

    private static readonly ImmutableArray<string> BreakingTags = ["br", "p", "div", "li", "tr", "td", "th", "hr"];

    private static readonly Memo<string, CleanLabel> Known = new(CleanNow, StringComparer.Ordinal);

    /// <summary>The words of a label.</summary>
    public static CleanLabel Clean(string text) => text.Length > LongestKept ? CleanNow(text) : Known.Of(text);

    private static CleanLabel CleanNow(string text)
    {
        var plain = RemoveSymbols(Mojibake.Mend(WebUtility.HtmlDecode(RemoveTags(text))));
        var (outside, qualifiers) = Parentheses.Split(plain);
        return new(
            [.. outside.Split('\n').Select(Tidy).Where(line => line.Length > 0)],
            [.. qualifiers.Select(q => Tidy(q.Replace('\n', ' '))).Where(q => q.Length > 0)]);
    }

    private static string RemoveTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && FindTagEnd(text, i) is var end and > 0)
            {
                plain.Append(IsBreak(text.AsSpan(i + 1, end - i - 1)) ? "\n" : "");
                i = end;
            }
            else if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == 'n')
            {
                plain.Append('\n');
                i++;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private static int FindTagEnd(string text, int start) =>
        start + 1 < text.Length && (char.IsAsciiLetter(text[start + 1]) || text[start + 1] is '/' or '!')
            ? text.IndexOf('>', start, Math.Min(LongestTag, text.Length - start))
            : -1;

    private static bool IsBreak(ReadOnlySpan<char> tag)
    {
        var name = tag.Trim("/ ");
        var end = name.IndexOfAny(' ', '/');
        return BreakingTags.Contains((end < 0 ? name : name[..end]).ToString().ToLowerInvariant());
    }

    private static string RemoveSymbols(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\r' or '`')
            {
                continue;
            }

            kept.Append(rune.Value == '\n' ? "\n" : IsSymbol(rune) ? " " : rune.ToString());
        }

        return kept.Replace("**", "").ToString();
    }

    private static bool IsSymbol(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse => true,
        UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.EnclosingMark => true,
        UnicodeCategory.ModifierSymbol => rune.Value > 0xFFFF,
        UnicodeCategory.NonSpacingMark => rune.Value is >= 0xFE00 and <= 0xFE0F,
        _ => rune.Value == 0xFFFD,
    };

    /// <summary>One line with single spaces, without icon names and without bullets at its ends.</summary>
    private static string Tidy(string line) =>
        string.Join(' ', line
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word != "*" && !IsIcon(word)))
            .TrimStart('-', '•', '·', '|', '>', '#', '–', '—', ',', ' ')
            .TrimEnd('-', '•', '·', '|', ':', '–', '—', ',', ' ');

    private static bool IsIcon(string word)
    {
        var colon = word.IndexOf(":fa-", StringComparison.Ordinal);
        return colon is 2 or 3 && word.StartsWith("fa", StringComparison.Ordinal);
    }
}
