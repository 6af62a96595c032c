using System.Buffers;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Preprocessing;

/// <summary>The line that opens a fenced block.</summary>
/// <param name="Quotes">How many block quotes it stands in.</param>
/// <param name="Indent">The blanks before the fence, a list's marker counted as blanks.</param>
/// <param name="Sign">A backtick or a tilde.</param>
/// <param name="Length">How many of them.</param>
/// <param name="IsMermaid">Whether the block is Mermaid.</param>
/// <param name="Span">Where the fence stands.</param>
internal sealed record FenceOpening(int Quotes, int Indent, char Sign, int Length, bool IsMermaid, SourceSpan Span)
{
    private const int ShortestFence = 3;
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t{}:,;=");

    /// <summary>The opening on a line, null where the line is none.</summary>
    public static FenceOpening? Find(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        var (quotes, from) = SkipQuotes(line, int.MaxValue);
        var at = SkipListMarkers(line, from);
        var sign = at < line.Length ? line[at] : '\0';
        var length = sign is '`' or '~'
            ? line[at..].IndexOfAnyExcept(sign) is var run and >= 0 ? run : line.Length - at
            : 0;
        if (length < ShortestFence)
        {
            return null;
        }

        var info = line[(at + length)..].Trim();
        return sign == '`' && info.Contains('`')
            ? null
            : new(quotes, at - from, sign, length, IsMermaidInfo(info), new(start + at, length));
    }

    /// <summary>Whether a line closes the block.</summary>
    public bool IsClosedBy(ReadOnlySpan<char> line)
    {
        var (quotes, from) = SkipQuotes(line, Quotes);
        var inner = line[from..].Trim();
        return quotes == Quotes && inner.Length >= Length && inner.IndexOfAnyExcept(Sign) < 0;
    }

    /// <summary>Whether a line ends the block since the block quote around it ends.</summary>
    public bool IsLeftBy(ReadOnlySpan<char> line) => SkipQuotes(line, Quotes).Quotes < Quotes;

    /// <summary>How many characters of a line are the quote's marks and the fence's indentation.</summary>
    public int SkipPrefix(ReadOnlySpan<char> line)
    {
        var at = SkipQuotes(line, Quotes).From;
        var end = Math.Min(line.Length, at + Indent);
        while (at < end && line[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static bool IsMermaidInfo(ReadOnlySpan<char> info)
    {
        var language = info.TrimStart("{ .");
        var end = language.IndexOfAny(WordEnds);
        var word = end < 0 ? language : language[..end];
        return word.Equals("mermaid", StringComparison.OrdinalIgnoreCase)
            || word.Equals("mermaid-example", StringComparison.OrdinalIgnoreCase);
    }

    private static (int Quotes, int From) SkipQuotes(ReadOnlySpan<char> line, int most)
    {
        var (quotes, from) = (0, 0);
        while (quotes < most)
        {
            var at = from;
            while (at < line.Length && at < from + ShortestFence && line[at] == ' ')
            {
                at++;
            }

            if (at >= line.Length || line[at] != '>')
            {
                break;
            }

            from = at + 1 < line.Length && line[at + 1] == ' ' ? at + 2 : at + 1;
            quotes++;
        }

        return (quotes, from);
    }

    /// <summary>Passes blanks and the markers of lists whose first block the fence is.</summary>
    private static int SkipListMarkers(ReadOnlySpan<char> line, int from)
    {
        var at = SkipBlanks(line, from);
        while (at < line.Length)
        {
            var marker = at;
            while (marker < line.Length && char.IsAsciiDigit(line[marker]))
            {
                marker++;
            }

            var isMarker = marker < line.Length
                && (marker > at ? line[marker] is '.' or ')' : line[marker] is '-' or '*' or '+');
            if (!isMarker || marker + 1 >= line.Length || line[marker + 1] is not (' ' or '\t'))
            {
                break;
            }

            at = SkipBlanks(line, marker + 1);
        }

        return at;
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
