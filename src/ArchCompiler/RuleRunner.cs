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
            .Select(rule => Grade.Of(rule, settings))
            .OfType<Grade>()
            .Select(grade => Ask(grade, architecture, waivers, existing))
            .ToImmutableArray();
        var used = waivers.Used.ToImmutableHashSet<Waiver>(ReferenceEqualityComparer.Instance);
        var said = outcomes.SelectMany(o => o.Diagnostics)
            .Concat(WaiverCheck.Check(drawn, rules, used, new(architecture), today))
            .Concat(waivers.Refusals)
            .Concat(NamedRules.Check(architecture.Diagram.Settings));
        return new(
            [.. InSourceOrder(said)],
            [.. outcomes.Where(o => o.HasPassed).Select(o => o.Rule)],
            [.. outcomes.Where(o => !o.Applies).Select(o => o.Rule)],
            [.. drawn.Concat(settings.Waivers).Where(used.Contains)]);
    }

    private static Outcome Ask(
        Grade grade, Architecture architecture, Waivers waivers, HashSet<string> existing) =>
        grade.Rule.Applies(architecture)
            ? new(grade.Rule.Info, true, [.. grade.Rule.Check(architecture)
                .Where(found => !IsAbout(found.Subject, existing))
                .Select(found => Judge(grade, found, waivers))])
            : new(grade.Rule.Info, false, []);

    /// <summary>Whether a finding is about what exists already alone, which is judged where it is kept.</summary>
    private static bool IsAbout(Subject subject, HashSet<string> existing) =>
        subject is { Type: SubjectType.Node, Ids.IsEmpty: false } && subject.Ids.All(existing.Contains);

    private static Diagnostic Judge(Grade grade, Finding finding, Waivers waivers)
    {
        var rule = grade.Rule.Info;
        return new(rule.Id, grade.Of(finding), finding.Span, finding.Message)
        {
            Name = rule.Name,
            Pillar = rule.Pillar,
            Subject = finding.Subject,
            Caption = finding.Caption,
            Why = $"{finding.Why} ({rule.Practice})",
            Remedy = finding.Remedy,
            Path = finding.Path,
            Related = finding.Related,
            Together = finding.Together,
            Fixes = finding.Fixes,
            IsSafeByDefault = finding.IsSafeByDefault,
            Waiver = finding.IsSafeByDefault ? null : waivers.Find(rule, finding.Subject),
        };
    }

    private static IEnumerable<Diagnostic> InSourceOrder(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(d => d.Span.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal);

    /// <summary>A rule with the severity of what it finds.</summary>
    private sealed record Grade(Rule Rule, Severity Severity, bool IsSet)
    {
        /// <summary>The grade of a rule under some settings, null where it is switched off.</summary>
        public static Grade? Of(Rule rule, ProjectSettings settings) =>
            rule.Info.SeverityIn(settings.Severities) is { } severity
                ? new(rule, severity, rule.Info.IsSetIn(settings.Severities))
                : null;

        /// <summary>The severity of a finding; what the rule softens by itself follows what somebody has set.</summary>
        public Severity Of(Finding finding) =>
            finding.IsSafeByDefault ? Severity.Note
            : finding.AtMost is { } most && most < Severity && !IsSet ? most
            : Severity;
    }

    private sealed record Outcome(RuleInfo Rule, bool Applies, ImmutableArray<Diagnostic> Diagnostics)
    {
        public bool HasPassed => Applies && Diagnostics.All(d => d.IsSafeByDefault);
    }
}
