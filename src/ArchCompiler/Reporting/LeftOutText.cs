using System.Globalization;
using ArchCompiler.Core.Emission;

namespace ArchCompiler.Reporting;

/// <summary>Prints for people what is left out: grouped by the reason, each thing with its line.</summary>
public static class LeftOutText
{
    private const int LongestId = 32;

    /// <summary>Writes the list; nothing where nothing is left out.</summary>
    public static void Write(LeftOut leftOut, TextWriter output)
    {
        foreach (var file in leftOut.Items.GroupBy(item => item.Source.Path, StringComparer.Ordinal))
        {
            output.Write($"left out of {TextCells.OneLine(file.Key)}:\n");
            foreach (var group in file.GroupBy(item => item.Heading))
            {
                output.Write($"  {TextCells.OneLine(group.Key)}\n");
                WriteLines([.. group], output);
            }
        }
    }

    private static void WriteLines(List<LeftOutItem> items, TextWriter output)
    {
        var lines = items.ConvertAll(item => (
            Place: item.Line.ToString(CultureInfo.InvariantCulture),
            Name: TextCells.OneLine(item.Name),
            More: TextCells.OneLine(item.More)));
        var place = lines.Max(line => line.Place.Length);
        var name = Math.Min(LongestId, lines.Max(line => TextCells.Width(line.Name)));
        foreach (var line in lines)
        {
            var gap = new string(' ', Math.Max(0, name - TextCells.Width(line.Name)));
            output.Write($"    line {line.Place.PadLeft(place)}  {line.Name}{gap}  {line.More}".TrimEnd() + "\n");
        }
    }
}
