using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// What fails goes where it is drawn to go. How it gets there depends on who notices: a queue counts how often a
/// message was taken, a topic and a bus know what they could not deliver, Lambda what nobody waited for.
/// </summary>
internal sealed class OutcomeLowering : IRelationLowering
{
    public bool ReachesExisting(RelationStep step) =>
        step is
        {
            FromDraft: { IsExisting: false, Kind: ConstructKinds.Queue or ConstructKinds.Function },
            ToDraft.Kind: not ConstructKinds.ObjectBucket,
        };

    public bool TryLower(RelationStep step) => step.Relation.Outcome switch
    {
        Outcome.Return => LeaveOut(step, "moves dead letters back only when somebody asks for it"),
        Outcome.Failure => step.FromDraft switch
        {
            { Kind: ConstructKinds.Queue } queue => DeadLetters.Redrive(step, queue),
            { Kind: ConstructKinds.Topic } topic => DeadLetters.OfTopic(step, topic),
            { Kind: ConstructKinds.EventBus } bus => DeadLetters.OfBus(step, bus),
            { Kind: ConstructKinds.Function } function => Failed(step, function),
            { Kind: ConstructKinds.EventPipe } pipe => PipesLowering.Failed(step, pipe),
            { Kind: ConstructKinds.StateMachine } => false,
            _ => Feeders.Of(step.From, step.Plan).Queues is [_, ..] queues && Redrive(step, queues),
        },
        Outcome.Success => step.FromDraft is { Kind: ConstructKinds.Function } function && Succeeded(step, function),
        _ => false,
    };

    /// <summary>Leaves the arrow out, since what it comes from cannot.</summary>
    public static bool LeaveOut(RelationStep step, string reason)
    {
        step.Plan.LeaveOut(step.Relation, DeliveryDiagnostics.NoFailurePath(step.Relation, step.From, reason));
        return true;
    }

    /// <summary>
    /// A function that a queue feeds gives its messages back to it; a stream's are handed on by what reads the stream;
    /// else Lambda hands on what was invoked without being waited for.
    /// </summary>
    private static bool Failed(RelationStep step, ConstructDraft function)
    {
        var feeders = Feeders.Of(step.From, step.Plan);
        if (feeders.IsOnlyWaitedFor)
        {
            return LeaveOut(step, "is called by what waits for its answer, and which sees the failure itself");
        }

        if (feeders.Queues.Count > 0)
        {
            Redrive(step, feeders.Queues);
        }

        if (feeders.IsStreamed)
        {
            OfStream(step, function);
        }

        return !feeders.IsToldAlone || Destination(step, function, "on-failure", "one for what fails");
    }

    /// <summary>Where nothing hands on what went well, the code does, as on any arrow.</summary>
    private static bool Succeeded(RelationStep step, ConstructDraft function) =>
        Feeders.Of(step.From, step.Plan).IsToldAlone
        && step.ToDraft is { Kind: not ConstructKinds.ObjectBucket }
        && Destination(step, function, "on-success", "one for what goes well");

    private static bool Redrive(RelationStep step, IReadOnlyList<Service> queues)
    {
        foreach (var queue in queues)
        {
            if (step.Plan.Of(queue) is { } draft)
            {
                DeadLetters.Redrive(step, draft);
            }
        }

        return true;
    }

    private static void OfStream(RelationStep step, ConstructDraft function)
    {
        if (step.ToDraft is not { } target || ArnOf(target) is not { } arn
            || target.Kind is ConstructKinds.Function or ConstructKinds.EventBus)
        {
            LeaveOut(step, "reads a stream, whose failures go to a queue, a topic or a bucket");
        }
        else if (step.Plan.Carries(function, "stream-failure"))
        {
            LeaveOut(step, "hands what fails of a stream to one place");
        }
        else
        {
            step.Attach("stream-failure", function, target, new Argument("arn", arn));
            Allow(step, target);
        }
    }

    private static bool Destination(RelationStep step, ConstructDraft function, string kind, string most)
    {
        if (step.ToDraft is not { } target || ArnOf(target) is not { } arn)
        {
            return LeaveOut(step, "hands on what it did to a queue, a topic, a bus, a function or a bucket");
        }

        if (target.IsOn("fifo"))
        {
            return LeaveOut(step, "hands on what it did to no FIFO queue");
        }

        if (step.Plan.Carries(function, kind))
        {
            return LeaveOut(step, $"has a single destination of a sort, {most}");
        }

        if (step.Relation.Passage.Tries is > 3)
        {
            return LeaveOut(step, "is invoked three times at most, the first one counted");
        }

        function.Set("retries", step.Relation.Passage.Tries is { } tries ? PlanValue.Of(tries - 1) : null);
        step.Attach(kind, function, target, new Argument("arn", arn));
        Allow(step, target);
        return true;
    }

    /// <summary>It is the function's role that hands on.</summary>
    private static void Allow(RelationStep step, ConstructDraft target)
    {
        var name = target.Kind switch
        {
            ConstructKinds.Function => AccessName.Invoke,
            ConstructKinds.ObjectBucket => AccessName.KeepFailures,
            _ => AccessName.Publish,
        };
        AccessGrants.Add(step.From, step.To, name, step.Relation, step.Plan);
        AccessGrants.AddKeyUse(step.From, step.To, writes: true, step.Relation, step.Plan);
    }

    private static PlanValue? ArnOf(ConstructDraft target) => target.Kind switch
    {
        ConstructKinds.Function => target.Output("alias_arn"),
        ConstructKinds.Queue or ConstructKinds.Topic or ConstructKinds.EventBus or ConstructKinds.ObjectBucket =>
            target.Output("arn"),
        _ => null,
    };
}
