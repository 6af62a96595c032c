using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Reporting;

/// <summary>A report in figures. Waived findings and what is safe by default are counted apart.</summary>
internal sealed record Summary(
    ImmutableArray<SummaryRow> Pillars,
    SummaryRow Total,
    int Fixable,
    int FixableOnRequest,
    int Waived,
    int SafeByDefault)
{
    public static Summary Of(Report report)
    {
        var open = report.Open.ToImmutableArray();
        var byPillar = open.ToLookup(i => i.Diagnostic.Pillar);
        return new(
            [.. byPillar.OrderBy(g => g.Key ?? (Pillar)(-1)).Select(g => SummaryRow.Of(g.Key, g))],
            SummaryRow.Of(null, open),
            open.Count(i => i.HasFix(FixSafety.Safe)),
            open.Count(i => !i.HasFix(FixSafety.Safe) && i.HasFix(FixSafety.NeedsReview)),
            report.Items.Count(i => i.Diagnostic.Waiver is not null),
            report.Items.Count(i => i.Diagnostic.IsSafeByDefault));
    }
}

/// <summary>Counts by severity, of one pillar or of all; no pillar is what the compiler itself says.</summary>
internal sealed record SummaryRow(Pillar? Pillar, int Errors, int Warnings, int Notes)
{
    public int Count => Errors + Warnings + Notes;

    public static SummaryRow Of(Pillar? pillar, IEnumerable<ReportItem> items)
    {
        var counts = items.CountBy(i => i.Diagnostic.Severity).ToDictionary();
        return new(
            pillar,
            counts.GetValueOrDefault(Severity.Error),
            counts.GetValueOrDefault(Severity.Warning),
            counts.GetValueOrDefault(Severity.Note));
    }
}
