using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Settings;

namespace ArchCompiler;

/// <summary>
/// Asks rules about an architecture and turns what they find into diagnostics: configured severity, waivers, order.
/// </summary>
public sealed class RuleRunner(ImmutableArray<Rule> rules)
{
    /// <summary>What the rules say under some settings on a day; the day decides which waivers still hold.</summary>
    public Verdict Check(Architecture architecture, ProjectSettings settings, DateOnly today)
    {
        var drawn = architecture.Diagram.Waivers;
        var waivers = new Waivers(architecture, drawn.Concat(settings.Waivers), settings.NotWaivable, today);
        var existing = architecture.Services.Where(service => service.Existing is not null)
            .SelectMany(service => service.NodeIds).ToHashSet(StringComparer.Ordinal);
        var outcomes = rules
            .Select(rule => (rule, severity: rule.Info.SeverityIn(settings.Severities)))
            .Where(r => r.severity is not null)
            .Select(r => Ask(r.rule, r.severity ?? r.rule.Info.Severity, architecture, waivers, existing))
            .ToImmutableArray();
        var used = waivers.Used.ToImmutableHashSet<Waiver>(ReferenceEqualityComparer.Instance);
        var said = outcomes.SelectMany(o => o.Diagnostics)
            .Concat(WaiverCheck.Check(drawn, rules, used, new(architecture), today))
            .Concat(waivers.Refusals);
        return new(
            [.. InSourceOrder(said)],
            [.. outcomes.Where(o => o.HasPassed).Select(o => o.Rule)],
            [.. outcomes.Where(o => !o.Applies).Select(o => o.Rule)],
            [.. drawn.Concat(settings.Waivers).Where(used.Contains)]);
    }

    private static Outcome Ask(
        Rule rule, Severity severity, Architecture architecture, Waivers waivers, HashSet<string> existing) =>
        rule.Applies(architecture)
            ? new(rule.Info, true, [.. rule.Check(architecture).Where(found => !IsAbout(found.Subject, existing))
                .Select(found => Judge(rule.Info, found, severity, waivers))])
            : new(rule.Info, false, []);

    /// <summary>Whether a finding is about what exists already alone, which is judged where it is kept.</summary>
    private static bool IsAbout(Subject subject, HashSet<string> existing) =>
        subject is { Type: SubjectType.Node, Ids.IsEmpty: false } && subject.Ids.All(existing.Contains);

    private static Diagnostic Judge(RuleInfo rule, Finding finding, Severity severity, Waivers waivers) =>
        new(rule.Id, SeverityOf(finding, severity), finding.Span, finding.Message)
        {
            Name = rule.Name,
            Pillar = rule.Pillar,
            Subject = finding.Subject,
            Caption = finding.Caption,
            Why = $"{finding.Why} ({rule.Practice})",
            Remedy = finding.Remedy,
            Path = finding.Path,
            Related = finding.Related,
            Fixes = finding.Fixes,
            IsSafeByDefault = finding.IsSafeByDefault,
            Waiver = finding.IsSafeByDefault ? null : waivers.Find(rule, finding.Subject),
        };

    private static Severity SeverityOf(Finding finding, Severity configured) =>
        finding.IsSafeByDefault ? Severity.Note
        : finding.AtMost is { } most && most < configured ? most
        : configured;

    private static IEnumerable<Diagnostic> InSourceOrder(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(d => d.Span.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal);

    private sealed record Outcome(RuleInfo Rule, bool Applies, ImmutableArray<Diagnostic> Diagnostics)
    {
        public bool HasPassed => Applies && Diagnostics.All(d => d.IsSafeByDefault);
    }
}
