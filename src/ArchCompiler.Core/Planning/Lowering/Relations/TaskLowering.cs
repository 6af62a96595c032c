using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Planning.Lowering.Implied;
using ArchCompiler.Core.Planning.Lowering.States;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>A workflow has one task for each thing it is drawn to.</summary>
internal sealed class TaskLowering : IRelationLowering
{
    public bool ReachesExisting(RelationStep step) => step.FromDraft is not { IsExisting: true };

    public bool TryLower(RelationStep step)
    {
        if (step.FromDraft is not { Kind: ConstructKinds.StateMachine } machine
            || step.ToDraft is not { } target
            || TaskStates.ActionOf(target) is not { } action)
        {
            return false;
        }

        var name = action is "topic" or "queue" or "bus" ? AccessName.Publish : AccessName.Invoke;
        if (!AccessGrants.Add(step.From, step.To, name, step.Relation, step.Plan))
        {
            return false;
        }

        AccessGrants.AddKeyUse(step.From, step.To, writes: true, step.Relation, step.Plan);
        step.Attach("task", machine, target);
        return true;
    }
}
