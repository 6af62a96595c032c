using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>Prints findings for people: excerpt with carets, reason, remedy; then a summary by pillar.</summary>
/// <param name="useColour">Whether to colour; nothing is said by colour alone.</param>
/// <param name="showDefaults">Whether to list also what is safe by default.</param>
/// <param name="isQuiet">Whether to leave the summary out.</param>
public sealed class TextReporter(bool useColour = false, bool showDefaults = false, bool isQuiet = false) : IReporter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        foreach (var item in report.Items.Where(IsShown))
        {
            WriteItem(item, output);
            output.Write('\n');
        }

        if (!isQuiet)
        {
            TextSummary.Write(report, output);
        }
    }

    private static string Label(Diagnostic diagnostic) =>
        diagnostic.IsSafeByDefault ? "default" : ReportWords.Of(diagnostic.Severity);

    private bool IsShown(ReportItem item) =>
        item.Diagnostic.IsSafeByDefault ? showDefaults : item.Diagnostic.Waiver is null;

    /// <summary>Writes one diagnostic alone, for what is said beside a product.</summary>
    public void WriteItem(ReportItem item, TextWriter output)
    {
        var (source, diagnostic) = item;
        var place = source.GetPosition(diagnostic.Span.Start);
        var excerpt = TextExcerpt.Of(source, diagnostic.Span, diagnostic.Caption).ToList();
        var margin = new string(' ', excerpt.Max(l => NumberOf(l).Length) + 1);
        var head = Paint(Label(diagnostic) + $"[{diagnostic.Id}]", ColourOf(diagnostic));
        output.Write($"{head}: {TextCells.OneLine(diagnostic.Message)}\n");
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{margin}┌─ {TextCells.OneLine(source.Path)}:{place.Line}:{place.Column}\n"));
        foreach (var line in excerpt)
        {
            var text = line.IsMark ? Paint(line.Text, ColourOf(diagnostic)) : line.Text;
            output.Write($"{NumberOf(line).PadLeft(margin.Length - 1)} │ {text}".TrimEnd() + "\n");
        }

        foreach (var (name, text) in Notes(item))
        {
            output.Write($"{margin}= {Paint(name, "1")}: {text}\n");
        }
    }

    private static string NumberOf(ExcerptLine line) => line.Number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<(string Name, string Text)> Notes(ReportItem item)
    {
        var (source, diagnostic) = item;
        if (diagnostic.Path.Length > 1)
        {
            yield return ("path", TextCells.OneLine(string.Join(" → ", diagnostic.Path)));
        }

        foreach (var related in diagnostic.Related)
        {
            yield return ("see", $"{PlaceOf(related, source)}: {TextCells.OneLine(related.Message)}");
        }

        if (diagnostic.Why is { } why)
        {
            yield return ("why", TextCells.OneLine(why));
        }

        if (diagnostic.Remedy is { } remedy)
        {
            yield return ("fix", TextCells.OneLine(remedy) + CommandFor(item));
        }
    }

    private static string PlaceOf(RelatedSpan related, SourceText source)
    {
        var line = (related.Source ?? source).GetPosition(related.Span.Start).Line
            .ToString(CultureInfo.InvariantCulture);
        return related.Source is null ? $"line {line}" : $"{TextCells.OneLine(related.Source.Path)}:{line}";
    }

    private static string CommandFor(ReportItem item) =>
        item.HasFix(FixSafety.Safe) ? "  (archc fix)"
        : item.HasFix(FixSafety.NeedsReview) ? "  (archc fix --unsafe-fixes)"
        : "";

    private static string ColourOf(Diagnostic diagnostic) => diagnostic switch
    {
        { IsSafeByDefault: true } => "32",
        { Severity: Severity.Error } => "1;31",
        { Severity: Severity.Warning } => "1;33",
        _ => "1;36",
    };

    private string Paint(string text, string colour) => useColour ? $"\e[{colour}m{text}\e[0m" : text;
}
