using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Emission;
using ArchCompiler.Emitters.Documents;

namespace ArchCompiler.Emitters;

/// <summary>
/// The list of what is left out as lines of a comment, so that nobody who opens a file takes a part for the whole.
/// </summary>
internal static class LeftOutComment
{
    private const int LongestText = 160;
    private const string Indent = "  ";

    /// <summary>The lines without the sign that makes them a comment; none where nothing is left out.</summary>
    /// <param name="leftOut">The list.</param>
    /// <param name="drawing">Path of the drawing, whose lines need no file.</param>
    /// <param name="most">How many things are listed at most.</param>
    public static ImmutableArray<string> Of(LeftOut leftOut, string drawing, int most = int.MaxValue)
    {
        if (leftOut.IsWhole)
        {
            return [];
        }

        List<string> lines = ["Not all that is drawn is deployed by this. Left out, by reason and line:"];
        var left = most;
        foreach (var reason in leftOut.ByReason.TakeWhile(_ => left > 0))
        {
            lines.Add(Indent + Short(reason.Key));
            lines.AddRange(reason.Take(left).Select(item => Indent + Indent + Line(item, drawing)));
            left -= reason.Count();
        }

        return [.. lines, .. left < 0 ? [Rest(-left)] : Array.Empty<string>()];
    }

    private static string Line(LeftOutItem item, string drawing)
    {
        var path = item.Source.Path;
        var file = path == drawing ? "" : $" of {path[(path.LastIndexOfAny(['/', '\\']) + 1)..]}";
        var more = item.More.Length > 0 && item.More != item.Name ? $" ({Short(item.More)})" : "";
        return string.Create(CultureInfo.InvariantCulture, $"line {item.Line}{file}: {Short(item.Name)}{more}");
    }

    private static string Rest(int count) => Indent + string.Create(
        CultureInfo.InvariantCulture, $"and {count} more, which 'archc generate' and the documents list");

    private static string Short(string text) => PlainText.Shorten(PlainText.OneLine(text), LongestText);
}
