namespace ArchCompiler.Core.Text;

/// <summary>The text a user gave us, with its path; the one place that turns offsets into lines.</summary>
/// <param name="path">The path as the user wrote it, with forward slashes; never resolved here.</param>
/// <param name="text">The whole text, without byte-order mark; line ends are as in the file.</param>
public sealed class SourceText(string path, string text)
{
    private readonly Lazy<int[]> lineStarts = new(() => FindLineStarts(text));

    /// <summary>The path as the user wrote it.</summary>
    public string Path { get; } = path;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>Number of lines; a text that ends in a line break has an empty last line.</summary>
    public int LineCount => lineStarts.Value.Length;

    /// <summary>The characters of a span; a span that leaves the text is cut to it.</summary>
    public string this[SourceSpan span]
    {
        get
        {
            var start = Math.Clamp(span.Start, 0, Text.Length);
            return Text[start..Math.Clamp(span.End, start, Text.Length)];
        }
    }

    /// <summary>The place of an offset; an offset past the end is the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        var clamped = Math.Clamp(offset, 0, Text.Length);
        var found = Array.BinarySearch(lineStarts.Value, clamped);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, clamped - lineStarts.Value[line] + 1);
    }

    /// <summary>The span of a line, counted from 1, without its line break.</summary>
    public SourceSpan GetLineSpan(int line)
    {
        var starts = lineStarts.Value;
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return SourceSpan.FromBounds(start, end);
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
