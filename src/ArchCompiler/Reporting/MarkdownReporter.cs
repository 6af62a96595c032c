using System.Globalization;
using System.Text;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Emitters.Documents;

namespace ArchCompiler.Reporting;

/// <summary>
/// Prints a page for a comment on a pull request or a job's summary: what it comes to first, then a table of what asks
/// for something, the worst first. A comment holds 65,536 characters (GitHub Docs, "REST API endpoints for issue
/// comments"), so that the rest is counted where there is more.
/// </summary>
public sealed class MarkdownReporter : IReporter
{
    private const int Room = 60_000;
    private static readonly Markdown Writer = new();

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        var summary = Summary.Of(report);
        output.Write($"### archc: {Headline(report, summary)}\n");
        var left = WriteTable(report, output);
        foreach (var (path, problem) in report.Unread)
        {
            output.Write($"\n- {Writer.Code(FileUri.Relative(path))} could not be read: {Writer.Text(problem)}\n");
        }

        foreach (var remark in Remarks(report, summary, left))
        {
            output.Write($"\n{remark}\n");
        }
    }

    private static string Headline(Report report, Summary summary)
    {
        string[] counts =
        [
            .. Counted(summary.Total.Errors, "error"), .. Counted(summary.Total.Warnings, "warning"),
            .. Counted(summary.Total.Notes, "note"), .. Counted(report.Unread.Length, "unreadable file"),
        ];
        return counts.Length > 0 ? string.Join(", ", counts)
            : report.IsVacuous ? "nothing was checked"
            : "no findings";
    }

    /// <summary>Writes as many findings as there is room for; gives how many there was none for.</summary>
    private static int WriteTable(Report report, TextWriter output)
    {
        var open = report.Open.OrderByDescending(item => item.Diagnostic.Severity).ToList();
        if (open.Count == 0)
        {
            return 0;
        }

        output.Write("\n| | where | what | what would be right |\n|---|---|---|---|\n");
        var room = Room;
        foreach (var (index, item) in open.Index())
        {
            var row = RowOf(item);
            room -= row.Length;
            if (room < 0)
            {
                return open.Count - index;
            }

            output.Write(row);
        }

        return 0;
    }

    private static string RowOf(ReportItem item)
    {
        var (source, diagnostic) = item;
        var line = source.GetPosition(diagnostic.Span.Start).Line;
        var places = OtherPlaces.Of(item) is { } others ? $", {others}" : "";
        StringBuilder remedy = new(Writer.Text(diagnostic.Remedy ?? ""));
        if (item.HasFix(FixSafety.Safe))
        {
            remedy.Append(" (`archc fix`)");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Mark(diagnostic.Severity)} {Writer.Code(diagnostic.Id)} "
            + $"| {Writer.Code(FileUri.Relative(source.Path))} line {line}{Writer.Text(places)} "
            + $"| {Writer.Text(diagnostic.Message)} | {remedy} |\n");
    }

    private static IEnumerable<string> Remarks(Report report, Summary summary, int left)
    {
        if (left > 0)
        {
            yield return $"{Counted(left, "more finding").First()} than there is room for here.";
        }

        if (summary.Fixable > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"`archc fix` mends {summary.Fixable} of them.");
        }

        if (report.InBaseline > 0)
        {
            yield return $"{Counted(report.InBaseline, "finding").First()} in the baseline.";
        }

        if (summary.Waived > 0)
        {
            yield return $"{Counted(summary.Waived, "finding").First()} waived.";
        }
    }

    // Words as well as signs: nothing is said by colour alone.
    private static string Mark(Severity severity) => severity switch
    {
        Severity.Error => "❌ error",
        Severity.Warning => "⚠️ warning",
        _ => "ℹ️ note",
    };

    private static IEnumerable<string> Counted(int count, string what) => count == 0
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}")];
}
