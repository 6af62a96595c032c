using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.ExistingThings;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Alarms of a watcher tell a topic; the topic lets them.</summary>
internal sealed class NotifiesLowering : IRelationLowering
{
    private const string AlarmPrincipal = "cloudwatch.amazonaws.com";

    public bool ReachesExisting(RelationStep step) => step.FromDraft is not { IsExisting: true };

    public bool TryLower(RelationStep step)
    {
        if (step.FromConstruct != ConstructKinds.AlarmWatcher
            || step.ToDraft is not { Kind: ConstructKinds.Topic } topic)
        {
            return false;
        }

        var alarms = step.Plan.OfKind(ConstructKinds.Alarm).Where(a => Watches(step.From, a)).ToList();
        if (alarms.Count == 0)
        {
            step.Plan.LeaveOut(step.Relation, DeliveryDiagnostics.NothingToTell(step.Relation, step.From, step.To));
            return true;
        }

        // Those of CloudFront's region are told where that is the topic's, which the target knows.
        var (near, far) = (alarms.Where(IsNear).ToList(), alarms.Where(alarm => !IsNear(alarm)).ToList());
        if (far.Count > 0)
        {
            var regions = far.Select(alarm => RegionDiagnostics.NameOf(alarm, step.Plan))
                .Distinct(StringComparer.Ordinal);
            step.Plan.Report(RegionDiagnostics.NotTold(step.Relation, step.From, step.To, regions));
        }

        foreach (var alarm in near)
        {
            alarm.Append("actions", topic.Output("arn"));
            step.Attach("action", alarm, topic);
        }

        if (topic.IsExisting)
        {
            step.Plan.Report(ExistingDiagnostics.OwnerMustLet(
                step.Relation, step.To, $"its policy must let {AlarmPrincipal} publish"));
        }

        topic.Append("publisher_services", PlanValue.Of(AlarmPrincipal));
        KeyUsers.LetIn(AlarmPrincipal, topic, step.Plan);
        return true;

        bool IsNear(ConstructDraft alarm) =>
            alarm.Scope == topic.Scope || (alarm.Scope.Kind, topic.Scope.Kind) is (ScopeKind.Edge, ScopeKind.Home);
    }

    private static bool Watches(Service watcher, ConstructDraft alarm) =>
        alarm.Find("watcher") is PlanValue.Text text && text.Value == watcher.Id;
}
