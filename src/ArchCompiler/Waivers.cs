using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler;

/// <summary>
/// The waivers that hold for one architecture. A waiver covers a finding when it means the finding's rule and names
/// everything the finding
/// is about, or nothing at all; one replica stands for its whole service.
/// </summary>
internal sealed class Waivers
{
    private readonly ILookup<string, Entry> byKey;
    private readonly ImmutableArray<Entry> general;
    private readonly SubjectKeys keys;
    private readonly ImmutableArray<string> notWaivable;
    private readonly HashSet<Waiver> used = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(Waiver, RuleInfo)> refused = [];

    public Waivers(
        Architecture architecture, IEnumerable<Waiver> waivers, ImmutableArray<string> notWaivable, DateOnly today)
    {
        keys = new(architecture);
        this.notWaivable = notWaivable;
        var entries = waivers.Where(w => !IsExpired(w, today)).Select(w => new Entry(w, keys.Of(w))).ToImmutableArray();
        byKey = entries.SelectMany(e => e.Keys.Select(key => (key, e)))
            .ToLookup(p => p.key, p => p.e, StringComparer.Ordinal);
        general = [.. entries.Where(e => e.Keys.IsEmpty)];
    }

    /// <summary>Waivers that waived something, in no particular order.</summary>
    public IEnumerable<Waiver> Used => used;

    /// <summary>Waivers that met a finding of a rule that may not be waived.</summary>
    public IEnumerable<Diagnostic> Refusals => refused.Select(r => WaiverDiagnostics.NotWaivable(r.Item1, r.Item2));

    public static bool IsExpired(Waiver waiver, DateOnly today) => waiver.Until < today;

    /// <summary>The waiver that covers a finding, null where none does.</summary>
    public Waiver? Find(RuleInfo rule, Subject subject)
    {
        var about = keys.Of(subject);
        var candidates = about.IsEmpty ? general : general.Concat(byKey[about[0]]);
        var found = candidates.FirstOrDefault(e => rule.IsMeantBy(e.Waiver.Rule.Text) && e.Covers(about))?.Waiver;
        return found is null || !Use(found, rule) ? null : found;
    }

    private bool Use(Waiver waiver, RuleInfo rule)
    {
        used.Add(waiver);
        var isRefused = notWaivable.Any(rule.IsMeantBy);
        if (isRefused)
        {
            refused.Add((waiver, rule));
        }

        return !isRefused;
    }

    private sealed record Entry(Waiver Waiver, ImmutableHashSet<string> Keys)
    {
        public bool Covers(ImmutableArray<string> about) => Keys.IsEmpty || about.All(Keys.Contains);
    }
}
