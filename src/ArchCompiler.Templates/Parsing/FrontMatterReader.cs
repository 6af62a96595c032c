using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates.Parsing;

/// <summary>Finds the script between two lines of <c>+++</c> at the top of a template.</summary>
internal static class FrontMatterReader
{
    private const string Marker = "+++";

    /// <summary>
    /// Bounds of the script, and where the text after it begins; null where there is no front matter.
    /// </summary>
    public static (int Start, int End, int Next)? Read(SourceText source)
    {
        if (AfterMarker(source.Text, 0) is not { } start)
        {
            return null;
        }

        for (var line = start; line < source.Text.Length; line = NextLine(source.Text, line))
        {
            if (AfterMarker(source.Text, line) is { } next)
            {
                return (start, line, next);
            }
        }

        throw TemplateDiagnostics.Malformed(source, new(0, Marker.Length),
            "The front matter that begins here has no end. Close it with a line of +++.");
    }

    private static int? AfterMarker(string text, int at)
    {
        if (string.CompareOrdinal(text, at, Marker, 0, Marker.Length) != 0)
        {
            return null;
        }

        var end = at + Marker.Length;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        if (end < text.Length && text[end] == '\r')
        {
            end++;
        }

        return end < text.Length && text[end] == '\n' ? end + 1 : null;
    }

    private static int NextLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
