using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Reporting;

/// <summary>
/// Says what many things of a diagram lack in one finding with many places. Waivers, baselines and fixes know each by
/// itself: what remains of them is joined for whoever reads.
/// </summary>
public static class JoinedFindings
{
    private const int MostNamed = 4;

    /// <summary>The report, with findings that are alike as one.</summary>
    public static Report Joined(this Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var choirs = report.Items.Where(item => item.IsOpen && item.Diagnostic.Together is not null)
            .GroupBy(KeyOf)
            .Where(choir => choir.Skip(1).Any())
            .ToDictionary(choir => choir.First(), choir => choir.ToImmutableArray());
        var silent = choirs.Values.SelectMany(choir => choir.Skip(1)).ToHashSet(ReferenceEqualityComparer.Instance);
        return choirs.Count == 0 ? report : report with
        {
            Items =
            [
                .. report.Items.Where(item => !silent.Contains(item))
                    .Select(item => choirs.TryGetValue(item, out var choir) ? Join(choir) : item),
            ],
        };
    }

    private static (string, string, string, Severity, object?) KeyOf(ReportItem item) => (
        item.Source.Path,
        item.Diagnostic.Id,
        item.Diagnostic.Together?.Predicate ?? "",
        item.Diagnostic.Severity,
        item.Diagram?.Span);

    private static ReportItem Join(ImmutableArray<ReportItem> choir)
    {
        var first = choir[0].Diagnostic;
        var voices = choir.Select(item => item.Diagnostic).ToImmutableArray();
        return choir[0] with
        {
            Diagnostic = first with
            {
                Message = $"{NameAll(voices)} {first.Together?.Predicate}",
                Remedy = first.Together?.Remedy,
                Subject = first.Subject with { Ids = [.. voices.SelectMany(voice => voice.Subject.Ids).Distinct()] },
                Related =
                [
                    .. voices.SelectMany(voice => voice.Related),
                    .. voices.Skip(1).Select(voice => new RelatedSpan(voice.Span, voice.Message)),
                ],
                Fixes = FixAll(voices),
            },
        };
    }

    private static string NameAll(ImmutableArray<Diagnostic> voices)
    {
        var names = voices.Take(voices.Length > MostNamed ? MostNamed - 1 : MostNamed)
            .Select(voice => $"'{voice.Together?.Name}'")
            .ToList();
        return voices.Length > MostNamed
            ? FormattableString.Invariant($"{string.Join(", ", names)} and {voices.Length - names.Count} more")
            : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    private static ImmutableArray<Fix> FixAll(ImmutableArray<Diagnostic> voices)
    {
        var fixes = voices.SelectMany(voice => voice.Fixes.Take(1)).ToImmutableArray();
        return fixes.Length < voices.Length ? [] :
        [
            new(
                FormattableString.Invariant($"{fixes[0].Title}, and the same for {fixes.Length - 1} more"),
                fixes.Max(fix => fix.Safety),
                [.. fixes.SelectMany(fix => fix.Edits)]),
        ];
    }
}
