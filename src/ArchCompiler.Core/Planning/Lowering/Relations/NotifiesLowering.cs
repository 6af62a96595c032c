using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Alarms of a watcher tell a topic; the topic lets them.</summary>
internal sealed class NotifiesLowering : IRelationLowering
{
    private const string AlarmPrincipal = "cloudwatch.amazonaws.com";

    public bool TryLower(RelationStep step)
    {
        if (step.FromConstruct != ConstructKinds.AlarmWatcher || step.ToDraft is not { Kind: ConstructKinds.Topic } topic)
        {
            return false;
        }

        foreach (var alarm in step.Plan.OfKind(ConstructKinds.Alarm).Where(a => Watches(step.From, a)))
        {
            alarm.Append("actions", topic.Output("arn"));
            step.Attach("action", alarm, topic);
        }

        topic.Append("publisher_services", PlanValue.Of(AlarmPrincipal));
        if (step.Plan.Architecture.RelationsInto(step.To).FirstOrDefault(r => r.Kind is RelationKind.Encrypts) is { } encrypts
            && step.Plan.Find(encrypts.From) is { } key)
        {
            key.Append("event_services", PlanValue.Of(AlarmPrincipal));
        }

        return true;
    }

    private static bool Watches(Service watcher, ConstructDraft alarm) => alarm.Find("watcher") is PlanValue.Text text && text.Value == watcher.Id;
}
