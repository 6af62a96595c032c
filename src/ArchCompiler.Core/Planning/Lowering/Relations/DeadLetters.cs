using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Queues that keep what nobody could take: of queues, of a topic's subscriptions, of a bus's targets.
/// </summary>
internal static class DeadLetters
{
    private const string TopicPrincipal = "sns.amazonaws.com";
    private const string BusPrincipal = "events.amazonaws.com";

    // As long as SQS keeps anything: a message's age goes on counting where it is moved.
    private const int LongestRetention = 1_209_600;

    /// <summary>A queue moves what was taken too often; the other lets in that queue alone.</summary>
    public static bool Redrive(RelationStep step, ConstructDraft queue)
    {
        if (step.ToDraft is not { Kind: ConstructKinds.Queue } dead)
        {
            return OutcomeLowering.LeaveOut(step, "moves what nobody could take to a queue alone");
        }

        if (queue.Scope != dead.Scope)
        {
            return OutcomeLowering.LeaveOut(step, "moves what nobody could take to a queue of its own region alone");
        }

        if (IsTaken(queue, dead))
        {
            return OutcomeLowering.LeaveOut(step, "moves what nobody could take to a single queue");
        }

        if (queue.IsOn("fifo") != dead.IsOn("fifo") && !Align(step, queue, dead))
        {
            return OutcomeLowering.LeaveOut(
                step, "moves what nobody could take to a queue of its own sort alone: FIFO to FIFO, others to others");
        }

        queue.Set("dead_letter", dead.Output("arn"));
        if (step.Relation.Passage.Tries is { } tries && !IsStated(step, queue))
        {
            queue.Set("max_receives", PlanValue.Of(tries));
        }

        Keep(step, dead);
        step.Attach("redrive", dead, queue, new Argument("fifo", PlanValue.Of(queue.IsOn("fifo"))));
        return true;
    }

    /// <summary>What a topic cannot deliver, of all that subscribe to it.</summary>
    public static bool OfTopic(RelationStep step, ConstructDraft topic) =>
        TryHang(step, topic, "subscriber", "has no subscription that could fail")
        && LetIn(step, TopicPrincipal, topic.Output("arn"));

    /// <summary>What a bus cannot deliver, to any of its targets.</summary>
    public static bool OfBus(RelationStep step, ConstructDraft bus)
    {
        var rules = step.Plan.Architecture.RelationsFrom(step.From)
            .Where(relation => relation.Outcome is Outcome.None)
            .Select(relation => step.Plan.Architecture.FindService(relation.To))
            .OfType<Service>().Distinct()
            .Select(target => step.Plan.Of(target)).OfType<ConstructDraft>()
            .Select(target => $"{bus.Id}_rule_{target.Id}")
            .Where(step.Plan.HasAttachment)
            .Order(StringComparer.Ordinal)
            .Select(rule => bus.Output($"rule_{rule}"));
        return TryHang(step, bus, "rule", "has no rule whose target could fail")
            && LetIn(step, BusPrincipal, PlanValue.Of(rules));
    }

    /// <summary>Hangs the queue on what delivers; true when it hangs, and left out otherwise.</summary>
    private static bool TryHang(RelationStep step, ConstructDraft source, string delivery, string nothing)
    {
        var reason = step.ToDraft is not { Kind: ConstructKinds.Queue } dead
                ? "hands what it cannot deliver to a queue alone"
            : !step.Plan.Carries(source, delivery) ? nothing
            : IsTaken(source, dead) ? "hands what it cannot deliver to a single queue"
            : dead.IsOn("fifo") ? "hands what it cannot deliver to no FIFO queue"
            : null;
        if (reason is not null || step.ToDraft is not { } queue)
        {
            OutcomeLowering.LeaveOut(step, reason ?? nothing);
            return false;
        }

        source.Set("dead_letter", queue.Output("arn"));
        Keep(step, queue);
        return true;
    }

    private static bool LetIn(RelationStep step, string principal, PlanValue source)
    {
        if (step is { FromDraft: { } from, ToDraft: { } dead })
        {
            step.Attach(
                "publisher", dead, from, new("service", PlanValue.Of(principal)), new("source_arn", source));
            KeyUsers.LetIn(principal, dead, step.Plan);
        }

        return true;
    }

    private static bool IsTaken(ConstructDraft source, ConstructDraft dead) =>
        source.Find("dead_letter") is { } before && before != dead.Output("arn");

    /// <summary>Makes the queue of dead letters of the sort of its first source, unless otherwise stated.</summary>
    private static bool Align(RelationStep step, ConstructDraft queue, ConstructDraft dead)
    {
        if (!queue.IsOn("fifo") || step.Plan.Carries(dead, "redrive") || step.To.Properties.IsDrawn("fifo"))
        {
            return false;
        }

        dead.Set("fifo", PlanValue.Of(true));
        return true;
    }

    private static bool IsStated(RelationStep step, ConstructDraft queue) =>
        step.Plan.Architecture.FindService(queue.Id)?.Properties.Find("maxReceives")
            is { Source: PropertySource.Stated };

    private static void Keep(RelationStep step, ConstructDraft dead)
    {
        if (!step.To.Properties.IsDrawn("retentionSeconds"))
        {
            dead.Set("retention_seconds", PlanValue.Of(LongestRetention));
        }
    }
}
