using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A drawn watcher with alarms shows them on a dashboard, and a drawn dashboard what is drawn to it.</summary>
internal static class Dashboards
{
    public static void Add(PlanBuilder plan)
    {
        foreach (var watcher in plan.Architecture.Services
            .Where(s => s.Kind.Realisation?.Construct == ConstructKinds.AlarmWatcher))
        {
            var alarms = plan.OfKind(ConstructKinds.Alarm)
                .Where(c => c.Find("watcher") is PlanValue.Text text && text.Value == watcher.Id)
                .OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
            if (alarms.Count > 0)
            {
                plan.Stand(plan.Regions.Of(watcher));
                var isWide = alarms.Exists(alarm => alarm.Scope.Kind is ScopeKind.Region);
                plan.AddFor(watcher, ConstructKinds.Dashboard)
                    .Set("widgets", PlanValue.Of(alarms.Select(alarm => Widget(alarm, isWide))))
                    .Set("spans_regions", isWide ? PlanValue.Of(true) : null);
            }
        }
    }

    /// <summary>Shows the metrics of a construct on the dashboard that an edge leads from.</summary>
    public static void Show(RelationStep step, ConstructDraft shown, ImmutableArray<MetricDeclaration> metrics)
    {
        var dashboard = step.FromDraft ?? step.Plan.AddFor(step.From, ConstructKinds.Dashboard);
        dashboard.From(step.Origins);
        dashboard.Append("widgets", metrics.Select(metric => PlanValue.Of(
            ("title", PlanValue.Of(Slug.Of($"{step.To.Id}-{metric.Name}", 60))),
            ("namespace", PlanValue.Of(metric.Namespace)),
            ("metric", PlanValue.Of(metric.Metric)),
            ("statistic", PlanValue.Of(metric.Statistic)),
            ("dimensions", PlanValue.Of(
                metric.Dimensions.Select(d => (d.Key, Placeholders.Fill(d.Value, shown))))))));
    }

    private static PlanValue Widget(ConstructDraft alarm, bool isWide) => PlanValue.Of(
    [
        ("title", PlanValue.Of(Slug.Of(alarm.Name, 60))),
        ("namespace", Given(alarm, "namespace")),
        ("metric", Given(alarm, "metric")),
        ("statistic", Given(alarm, "statistic")),
        ("dimensions", Given(alarm, "dimensions")),
        .. (IEnumerable<(string, PlanValue)>)(isWide ? [("region", alarm.Scope.Region)] : []),
    ]);

    private static PlanValue Given(ConstructDraft alarm, string argument) =>
        alarm.Find(argument) ?? throw new System.Diagnostics.UnreachableException();
}
