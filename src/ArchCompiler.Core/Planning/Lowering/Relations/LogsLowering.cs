using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A producer drawn to the collector keeps its log group; a collector drawn to the watcher makes a metric of the errors
/// in the logs of the producers drawn to it, or, when none is drawn, of all code in the plan.
/// </summary>
internal sealed class LogsLowering : IRelationLowering
{
    private const string ErrorPattern = "?ERROR ?Error ?Exception ?CRITICAL";
    private const int Threshold = 20;

    public bool TryLower(RelationStep step) => (step.FromConstruct, step.ToConstruct) switch
    {
        (ConstructKinds.LogCollector, ConstructKinds.AlarmWatcher) => Aggregate(step, step.From, step.To),
        (ConstructKinds.AlarmWatcher, ConstructKinds.LogCollector) => Aggregate(step, step.To, step.From),
        (_, ConstructKinds.LogCollector or ConstructKinds.AlarmWatcher) when step.Kind is RelationKind.Logs =>
            Collect(step, step.From),
        (ConstructKinds.LogCollector, _) when step.Kind is RelationKind.Logs => Collect(step, step.To),
        (ConstructKinds.Distribution or ConstructKinds.RequestBalancer or ConstructKinds.ObjectBucket,
            ConstructKinds.ObjectBucket) when step.Kind is RelationKind.Logs => Keep(step),
        _ => false,
    };

    /// <summary>A bucket keeps the requests of what is drawn to it, where they can be handed to it.</summary>
    private static bool Keep(RelationStep step)
    {
        var source = step.FromConstruct == ConstructKinds.RequestBalancer ? AccessLogs.Balancer : "";
        if (step.ToDraft is not { } bucket || AccessLogs.DrawnFor(step.From, source, step.Plan) != step.To)
        {
            return false;
        }

        bucket.Set("is_log_bucket", PlanValue.Of(true));
        return step.NeedsNothing("its requests are logged there", bucket);
    }

    private static bool Collect(RelationStep step, Service producer)
    {
        var groups = LogGroupsOf(producer, step.Plan).ToList();
        if (groups.Count == 0)
        {
            return false;
        }

        foreach (var role in step.Plan.RolesOf(producer).Where(r => r.IsOn("instance_profile")))
        {
            LogGroups.LetWrite(role, groups[0], step.Origins, step.Plan);
            step.Plan.WaysOut.Call(producer, "logs", ["logs"], step.Origins);
        }

        return step.NeedsNothing("its logs go to a log group of CloudWatch Logs", groups);
    }

    private static bool Aggregate(RelationStep step, Service collector, Service watcher)
    {
        var drawn = step.Plan.Architecture.RelationsInto(collector)
            .Where(r => r.Kind is RelationKind.Logs)
            .Select(r => step.Plan.Architecture.FindService(r.From)).OfType<Service>().Where(s => s.Id != watcher.Id)
            .SelectMany(s => LogGroupsOf(s, step.Plan)).ToList();
        var groups = drawn.Count > 0 ? drawn : Workloads(step.Plan);
        foreach (var group in groups)
        {
            Measure(step, watcher, group);
        }

        return true;
    }

    private static void Measure(RelationStep step, Service watcher, ConstructDraft group)
    {
        var metricNamespace = new PlanValue.Join(
            [new PlanValue.Ambient(AmbientValue.ProjectName), PlanValue.Of("/logs")]);
        var metric = PlanValue.Of($"{Slug.Of(group.Name, 60)}-errors");
        step.Plan.AddImplied(
            $"{group.Name}_errors", $"{group.Name}_errors", ConstructKinds.MetricFilter, group.Scope, step.Origins)
            .Set("log_group", group.Output("name"))
            .Set("pattern", PlanValue.Of(ErrorPattern))
            .Set("metric_name", metric)
            .Set("namespace", metricNamespace);
        step.Plan.AddImplied(
            $"{group.Name}_errors_alarm",
            $"{group.Name}_log_errors",
            ConstructKinds.Alarm,
            group.Scope,
            step.Origins)
            .Set("watcher", PlanValue.Of(watcher.Id))
            .Set("description", PlanValue.Of(PlanText.Describe($"{group.Name}: errors in the log")))
            .Set("namespace", metricNamespace)
            .Set("metric", metric)
            .Set("statistic", PlanValue.Of("Sum"))
            .Set("comparison", PlanValue.Of("GreaterThanThreshold"))
            .Set("threshold", PlanValue.Of(Threshold))
            .Set("dimensions", PlanValue.Of(Enumerable.Empty<(string, PlanValue)>()));
    }

    /// <summary>The log groups that a producer writes to, the record of a network's traffic among them.</summary>
    public static IEnumerable<ConstructDraft> LogGroupsOf(Service producer, PlanBuilder plan)
    {
        HashSet<string> names = [producer.Id, .. plan.WorkloadsOf(producer).Select(workload => workload.Id)];
        return plan.Of(producer) switch
        {
            { Kind: ConstructKinds.Network } network => plan.Find($"{network.Id}_flow_logs") is { } flow ? [flow] : [],
            // Its log group is part of its own template.
            { Kind: ConstructKinds.WebAcl } filter => [filter],
            _ => plan.OfKind(ConstructKinds.LogGroup).Where(group => names.Contains(group.Name)),
        };
    }

    /// <summary>The log groups of all code.</summary>
    public static List<ConstructDraft> Workloads(PlanBuilder plan)
    {
        var names = plan.Architecture.Services.SelectMany(plan.WorkloadsOf)
            .Select(w => w.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. plan.OfKind(ConstructKinds.LogGroup).Where(c => names.Contains(c.Name))];
    }
}
