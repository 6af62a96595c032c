using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Alarms of a watcher tell a topic; the topic lets them.</summary>
internal sealed class NotifiesLowering : IRelationLowering
{
    private const string AlarmPrincipal = "cloudwatch.amazonaws.com";

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
            step.Plan.LeaveOut(step.Relation, LoweringDiagnostics.NothingToTell(step.Relation, step.From, step.To));
            return true;
        }

        foreach (var alarm in alarms)
        {
            alarm.Append("actions", topic.Output("arn"));
            step.Attach("action", alarm, topic);
        }

        topic.Append("publisher_services", PlanValue.Of(AlarmPrincipal));
        KeyUsers.LetIn(AlarmPrincipal, topic, step.Plan);
        return true;
    }

    private static bool Watches(Service watcher, ConstructDraft alarm) =>
        alarm.Find("watcher") is PlanValue.Text text && text.Value == watcher.Id;
}
