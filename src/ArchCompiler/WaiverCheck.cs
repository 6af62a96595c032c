using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;

namespace ArchCompiler;

/// <summary>Looks at waivers themselves: whether they still hold, mean a rule, and waive anything.</summary>
public static class WaiverCheck
{
    /// <summary>What is wrong with the waivers of the project file, once its diagrams have been checked.</summary>
    /// <param name="waivers">The waivers.</param>
    /// <param name="rules">The rules that were asked.</param>
    /// <param name="verdicts">
    /// What was found in all of its diagrams; null where only some were looked at, so that nobody knows whether a
    /// waiver is of use.
    /// </param>
    /// <param name="today">The day by which waivers end.</param>
    public static IEnumerable<Diagnostic> CheckProject(
        ImmutableArray<Waiver> waivers, ImmutableArray<Rule> rules, IEnumerable<Verdict>? verdicts, DateOnly today)
    {
        var used = (verdicts?.SelectMany(v => v.UsedWaivers) ?? waivers)
            .ToImmutableHashSet<Waiver>(ReferenceEqualityComparer.Instance);
        return Check(waivers, rules, used, null, today);
    }

    internal static IEnumerable<Diagnostic> Check(
        ImmutableArray<Waiver> waivers,
        ImmutableArray<Rule> rules,
        ImmutableHashSet<Waiver> used,
        SubjectKeys? keys,
        DateOnly today) =>
        waivers.SelectMany(w => Check(w, rules, used.Contains(w), keys, today));

    private static IEnumerable<Diagnostic> Check(
        Waiver waiver, ImmutableArray<Rule> rules, bool isUsed, SubjectKeys? keys, DateOnly today)
    {
        if (!rules.Any(r => r.Info.IsMeantBy(waiver.Rule.Text)))
        {
            return [WaiverDiagnostics.UnknownRule(waiver, RuleSelection.Nearest(waiver.Rule.Text, rules))];
        }

        if (waiver.Until is { } until && Waivers.IsExpired(waiver, today))
        {
            return [WaiverDiagnostics.Expired(waiver, until)];
        }

        var strangers = waiver.Subjects.Where(s => keys?.IsDrawn(s.Text) is false).ToImmutableArray();
        return strangers.IsEmpty
            ? isUsed ? [] : [WaiverDiagnostics.Unused(waiver)]
            : strangers.Select(s => WaiverDiagnostics.NotDrawn(waiver, s, keys?.Nearest(s.Text)));
    }
}
