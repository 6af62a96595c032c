using System.Text;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// Makes an author's text fit to stand in a document: nothing invisible in it can reach what stands around it.
/// </summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';
    private const char PopEmbedding = '\u202C';
    private const char PopIsolate = '\u2069';

    /// <summary>A text on one line: breaks and blanks run together, control characters made visible.</summary>
    public static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\v' or '\f' or '\r' or 0x85 or 0x2028 or 0x2029 or ' ')
            {
                _ = line.Length > 0 && line[^1] != ' ' ? line.Append(' ') : line;
            }
            else
            {
                line.Append(IsControl(rune) ? Replacement.ToString() : rune.ToString());
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A text of several lines, with <c>\n</c> between them and control characters made visible.</summary>
    public static string Lines(string text)
    {
        StringBuilder lines = new(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            lines.Append(IsControl(rune) && rune.Value is not ('\n' or '\t')
                ? Replacement.ToString()
                : rune.ToString());
        }

        return lines.ToString();
    }

    /// <summary>At most so many UTF-16 units of a text, never half a character.</summary>
    public static string Shorten(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Whether a text holds marks that turn the direction of what follows.</summary>
    public static bool TurnsDirection(string text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF')
        || text.AsSpan().ContainsAnyInRange('\u202A', '\u202E')
        || text.AsSpan().ContainsAnyInRange('\u2066', '\u2069')
        || text.AsSpan().ContainsAnyInRange('\uFB1D', '\uFEFC');

    /// <summary>The marks that end every change of direction that a text leaves open.</summary>
    public static string ClosingMarks(string text)
    {
        Stack<char> open = [];
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '\u202A' and <= '\u202E' and not PopEmbedding:
                    open.Push(PopEmbedding);
                    break;
                case >= '\u2066' and <= '\u2068':
                    open.Push(PopIsolate);
                    break;
                case PopEmbedding or PopIsolate when open.TryPeek(out var awaited) && awaited == c:
                    open.Pop();
                    break;
            }
        }

        return string.Concat(open);
    }

    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control || rune.Value is 0xFFFE or 0xFFFF;
}
