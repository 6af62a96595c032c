using System.Globalization;

namespace ArchCompiler.Reporting;

/// <summary>
/// The last lines of a text report: counts by pillar, what can be mended, what was waived or had nothing to look at.
/// </summary>
internal static class TextSummary
{
    public static void Write(Report report, TextWriter output)
    {
        var summary = Summary.Of(report);
        output.Write(string.Join(", ", CountsOf(summary.Total).Concat(Unread(report)).DefaultIfEmpty(Nothing(report))));
        output.Write(report.IsVacuous
            ? "\n"
            : $"; {Count(report.Passed.Length, "rule")} passed, {report.NotApplicable.Length} not applicable\n");
        var width = summary.Pillars.Select(p => ReportWords.TitleOf(p.Pillar).Length).DefaultIfEmpty().Max();
        foreach (var row in summary.Pillars)
        {
            output.Write($"  {ReportWords.TitleOf(row.Pillar).PadRight(width)}  {Counts(row)}\n");
        }

        foreach (var line in Remarks(summary, report))
        {
            output.Write(line + "\n");
        }
    }

    private static string Nothing(Report report) => report.IsVacuous ? "Nothing was checked" : "No findings";

    private static IEnumerable<string> Unread(Report report) =>
        report.Unread.IsEmpty ? [] : [$"{Count(report.Unread.Length, "input")} could not be read"];

    private static IEnumerable<string> Remarks(Summary summary, Report report)
    {
        if (summary.Fixable > 0)
        {
            yield return $"`archc fix` can mend {Number(summary.Fixable)} of them";
        }

        if (summary.FixableOnRequest > 0)
        {
            yield return $"`archc fix --unsafe-fixes` can mend {Number(summary.FixableOnRequest)} more "
                + "by drawing what is missing";
        }

        if (report.InBaseline > 0)
        {
            yield return $"{Count(report.InBaseline, "finding")} in the baseline";
        }

        if (summary.Waived > 0)
        {
            yield return $"{Count(summary.Waived, "finding")} waived";
        }

        if (summary.SafeByDefault > 0)
        {
            yield return Count(summary.SafeByDefault, "property", "properties")
                + " safe by default (`--show defaults` lists them)";
        }

        if (!report.NotApplicable.IsEmpty)
        {
            yield return $"Not applicable: {string.Join(' ', report.NotApplicable.Select(r => r.Id))}";
        }
    }

    private static string Counts(SummaryRow row) => string.Join(", ", CountsOf(row));

    private static IEnumerable<string> CountsOf(SummaryRow row)
    {
        if (row.Errors > 0)
        {
            yield return Count(row.Errors, "error");
        }

        if (row.Warnings > 0)
        {
            yield return Count(row.Warnings, "warning");
        }

        if (row.Notes > 0)
        {
            yield return Count(row.Notes, "note");
        }
    }

    private static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
