using System.Globalization;
using ArchCompiler.Core.Diagnostics;

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
            foreach (var group in file.GroupBy(Heading))
            {
                output.Write($"  {TextCells.OneLine(group.Key)}\n");
                WriteLines([.. group], output);
            }
        }
    }

    private static string Heading(LeftOutItem item) => item switch
    {
        { IsDrawn: false } => "what an error above stands against",
        { Diagnostic: { } diagnostic } => $"{item.Reason} [{diagnostic.Id}]",
        _ => item.Reason,
    };

    private static void WriteLines(List<LeftOutItem> items, TextWriter output)
    {
        var lines = items.ConvertAll(item => (Place: PlaceOf(item), Name: NameOf(item), More: MoreOf(item)));
        var place = lines.Max(line => line.Place.Length);
        var name = Math.Min(LongestId, lines.Max(line => TextCells.Width(line.Name)));
        foreach (var line in lines)
        {
            var gap = new string(' ', Math.Max(0, name - TextCells.Width(line.Name)));
            output.Write($"    line {line.Place.PadLeft(place)}  {line.Name}{gap}  {line.More}".TrimEnd() + "\n");
        }
    }

    private static string PlaceOf(LeftOutItem item) =>
        item.Source.GetPosition(item.Span.Start).Line.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(LeftOutItem item) => item switch
    {
        { IsDrawn: false, Diagnostic: { } diagnostic } => $"[{diagnostic.Id}]",
        { Type: SubjectType.Edge } => TextCells.OneLine(item.Id.Replace("->", " -> ", StringComparison.Ordinal)),
        _ => TextCells.OneLine(item.Id),
    };

    private static string MoreOf(LeftOutItem item) =>
        TextCells.OneLine(item.IsDrawn ? item.Title : item.Reason);
}
