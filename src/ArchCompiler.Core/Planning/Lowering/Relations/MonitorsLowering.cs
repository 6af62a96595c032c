using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Constructs;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>A monitored service gets the alarms that its kind declares.</summary>
internal sealed class MonitorsLowering : IRelationLowering
{
    public bool ReachesExisting(RelationStep step) => step.FromDraft is not { IsExisting: true };

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not RelationKind.Monitors)
        {
            return false;
        }

        if (step.ToDraft is not { } target || step.To.Kind.Realisation?.Metrics is not { Length: > 0 } metrics)
        {
            step.Plan.LeaveOut(step.Relation, LoweringDiagnostics.NothingToWatch(step.Relation, step.To));
            return step.NeedsNothing("no metric to watch");
        }

        if (step.FromConstruct == ConstructKinds.Dashboard)
        {
            Dashboards.Show(step, target, metrics);
            return true;
        }

        foreach (var metric in metrics)
        {
            Add(step, target, metric);
        }

        target.Set("detailed_monitoring", PlanValue.Of(true));
        return true;
    }

    private static void Add(RelationStep step, ConstructDraft target, MetricDeclaration metric)
    {
        var name = $"{step.To.Id}_{metric.Name.Replace('-', '_')}";
        // Metrics of global services stand in us-east-1 alone (CloudFront developer guide, "Create alarms").
        var scope = target.Scope.Kind is ScopeKind.Global or ScopeKind.Edge ? PlanScope.Edge : target.Scope;
        step.Plan.AddImplied($"{name}_alarm", name, ConstructKinds.Alarm, scope, step.Origins)
            .Set("watcher", PlanValue.Of(step.From.Id))
            .Set("description", PlanValue.Of(PlanText.Describe($"{step.To.Title}: {metric.Help}")))
            .Set("namespace", PlanValue.Of(metric.Namespace))
            .Set("metric", PlanValue.Of(metric.Metric))
            .Set("statistic", PlanValue.Of(metric.Statistic))
            .Set("comparison", PlanValue.Of(metric.Comparison))
            .Set("threshold", PlanValue.Of(metric.Threshold))
            .Set(
                "dimensions", PlanValue.Of(metric.Dimensions.Select(d => (d.Key, Placeholders.Fill(d.Value, target)))));
    }
}
