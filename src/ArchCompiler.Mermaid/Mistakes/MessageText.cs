namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Makes the author's text fit to be quoted in a message.</summary>
internal static class MessageText
{
    private const int Longest = 60;

    /// <summary>The text on one line.</summary>
    public static string ReplaceLineEnds(this string text) => text.ReplaceLineEndings(" ");

    /// <summary>The text on one line, cut where it is long.</summary>
    public static string Shorten(this string text)
    {
        var line = text.ReplaceLineEnds().Trim();
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }
}
