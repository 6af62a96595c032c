using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Messages and events that AWS itself delivers: queue to function, topic to queue or function, bus to either, bucket
/// to function.
/// </summary>
internal sealed class DeliveryLowering : IRelationLowering
{
    private const int BatchSize = 10;

    public bool TryLower(RelationStep step) => (step.FromDraft, step.ToDraft) switch
    {
        ({ Kind: ConstructKinds.Queue } queue, { Kind: ConstructKinds.Function } function) =>
            Poll(step, queue, function),
        ({ Kind: ConstructKinds.Topic } topic, { Kind: ConstructKinds.Function } function) =>
            Subscribe(step, topic, function, "function", "sns.amazonaws.com"),
        ({ Kind: ConstructKinds.Topic } topic, { Kind: ConstructKinds.Queue } queue) =>
            Subscribe(step, topic, queue, "queue", "sns.amazonaws.com"),
        ({ Kind: ConstructKinds.EventBus } bus,
            { Kind: ConstructKinds.Function or ConstructKinds.Queue or ConstructKinds.Topic } target) =>
            Rule(step, bus, target),
        ({ Kind: ConstructKinds.ObjectBucket } bucket,
            { Kind: ConstructKinds.Function or ConstructKinds.Queue or ConstructKinds.Topic } target) =>
            Notify(step, bucket, target),
        _ => false,
    };

    private static bool Poll(RelationStep step, ConstructDraft queue, ConstructDraft function)
    {
        if (!AccessGrants.Add(step.To, step.From, AccessName.Consume, step.Relation, step.Plan))
        {
            return false;
        }

        AccessGrants.AddKeyUse(step.To, step.From, writes: false, step.Relation, step.Plan);
        step.Attach("event-source", function, queue, new Argument("batch_size", PlanValue.Of(BatchSize)));
        return true;
    }

    private static bool Subscribe(
        RelationStep step, ConstructDraft topic, ConstructDraft target, string protocol, string principal)
    {
        step.Attach("subscriber", topic, target, new Argument("protocol", PlanValue.Of(protocol)));
        Allow(step, topic, target, principal, topic.Output("arn"));
        return true;
    }

    private static bool Rule(RelationStep step, ConstructDraft bus, ConstructDraft target)
    {
        step.Attach("rule", bus, target);
        Allow(step, bus, target, "events.amazonaws.com", bus.Output($"rule_{bus.Id}_rule_{target.Id}"));
        return true;
    }

    private static bool Notify(RelationStep step, ConstructDraft bucket, ConstructDraft target)
    {
        step.Attach(
            "notification",
            bucket,
            target,
            new("events", PlanValue.Of([PlanValue.Of("s3:ObjectCreated:*")])),
            new("target_type", PlanValue.Of(target.Kind)),
            new("ready", target.Output("delivery_ready")));
        Allow(step, bucket, target, "s3.amazonaws.com", bucket.Output("arn"));
        return true;
    }

    private static void Allow(
        RelationStep step, ConstructDraft source, ConstructDraft target, string principal, PlanValue sourceArn)
    {
        if (target.Kind == ConstructKinds.Function)
        {
            step.Attach(
                "permission", target, source, new("principal", PlanValue.Of(principal)), new("source_arn", sourceArn));
        }
        else
        {
            step.Attach(
                "publisher", target, source, new("service", PlanValue.Of(principal)), new("source_arn", sourceArn));
            KeyUsers.LetIn(principal, target, step.Plan);
        }
    }
}
