using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A pipe takes from a queue or from a table's stream and gives to one thing, under a role that may do that and nothing
/// else (EventBridge guide, "Pipes concepts").
/// </summary>
internal sealed class PipesLowering : IRelationLowering
{
    /// <summary>The pipe's role is enough for what exists already in the account.</summary>
    public bool ReachesExisting(RelationStep step) => true;

    public bool TryLower(RelationStep step)
    {
        var (pipe, other) = step.FromConstruct == ConstructKinds.EventPipe ? (step.From, step.To)
            : step.ToConstruct == ConstructKinds.EventPipe ? (step.To, step.From)
            : (null, null);
        if (pipe is null || other is null
            || step.Plan.Of(pipe) is not { Kind: ConstructKinds.EventPipe } draft
            || step.Plan.Of(other) is not { } end
            || step.Kind is RelationKind.Authorizes or RelationKind.Monitors or RelationKind.Logs)
        {
            return false;
        }

        var isSource = PipeEnds.IsSource(step.Relation, pipe, step.Plan);
        var isTarget = PipeEnds.IsTarget(step.Relation, pipe, step.Plan);
        if (isSource && draft.Find("source") is null)
        {
            return Take(step, pipe, draft, other, end);
        }

        if (isTarget && draft.Find("target") is null)
        {
            return Give(step, pipe, draft, other, end);
        }

        step.Plan.LeaveOut(
            step.Relation, BusDiagnostics.PipeHasOneEnd(step.Relation, pipe, other, isSource || isTarget));
        return true;
    }

    /// <summary>What a pipe could not give: of a stream its own, of a queue that queue's.</summary>
    public static bool Failed(RelationStep step, ConstructDraft pipe)
    {
        if (pipe.Find("source") is not PlanValue.Reference source || step.Plan.Find(source.Construct) is not { } draft)
        {
            return false;
        }

        if (draft.Kind == ConstructKinds.Queue)
        {
            return draft.IsExisting
                ? OutcomeLowering.LeaveOut(
                    step, "leaves in its queue what it could not give, and that exists already: it is not changed")
                : DeadLetters.Redrive(step, draft);
        }

        if (step.ToDraft is not { Kind: ConstructKinds.Queue or ConstructKinds.Topic } dead || dead.IsOn("fifo"))
        {
            return OutcomeLowering.LeaveOut(
                step, "hands what it could not give of a stream to a topic or to a queue that is no FIFO queue");
        }

        if (pipe.Find("dead_letter") is { } before && before != dead.Output("arn"))
        {
            return OutcomeLowering.LeaveOut(step, "hands what it could not give to one place");
        }

        pipe.Set("dead_letter", dead.Output("arn"));
        AccessGrants.Add(step.From, step.To, AccessName.Publish, step.Relation, step.Plan);
        AccessGrants.AddKeyUse(step.From, step.To, writes: true, step.Relation, step.Plan);
        return true;
    }

    private static bool Take(
        RelationStep step, Service pipe, ConstructDraft draft, Service source, ConstructDraft end)
    {
        if (step.Relation.Events.FirstOrDefault() is { } named)
        {
            step.Plan.Report(BusDiagnostics.PipeTakesAll(step.Relation, pipe, source, named));
        }

        var isStream = end.Kind == ConstructKinds.KeyValueTable;
        if (isStream)
        {
            end.Set("stream", PlanValue.Of("NEW_AND_OLD_IMAGES"));
        }

        draft.Set("source", end.Output(isStream ? "stream_arn" : "arn"))
            .Set("source_type", PlanValue.Of(isStream ? "stream" : "queue"));
        AccessGrants.Add(
            pipe,
            source,
            source.Kind.Realisation?.FindAccess(AccessName.Feed) is null ? AccessName.Consume : AccessName.Feed,
            step.Relation,
            step.Plan);
        AccessGrants.AddKeyUse(pipe, source, writes: false, step.Relation, step.Plan);
        return true;
    }

    private static bool Give(
        RelationStep step, Service pipe, ConstructDraft draft, Service target, ConstructDraft end)
    {
        draft.Set("target", end.Output(end.Kind == ConstructKinds.Function ? "alias_arn" : "arn"))
            .Set("target_type", PlanValue.Of(end.Kind switch
            {
                ConstructKinds.Function => "function",
                ConstructKinds.StateMachine => "workflow",
                ConstructKinds.EventBus => "bus",
                var kind => kind,
            }))
            .Set("fifo", end.IsOn("fifo") ? PlanValue.Of(true) : null);
        AccessGrants.Add(
            pipe,
            target,
            end.Kind is ConstructKinds.Function or ConstructKinds.StateMachine ? AccessName.Invoke : AccessName.Publish,
            step.Relation,
            step.Plan);
        AccessGrants.AddKeyUse(pipe, target, writes: true, step.Relation, step.Plan);
        return true;
    }
}
