using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>A workflow has one task for each thing it is drawn to.</summary>
internal sealed class TaskLowering : IRelationLowering
{
    public bool TryLower(RelationStep step)
    {
        if (step.FromDraft is not { Kind: ConstructKinds.StateMachine } machine
            || step.ToDraft is not { } target
            || ActionOf(target) is not { } action)
        {
            return false;
        }

        var name = action is "topic" or "queue" ? AccessName.Publish : AccessName.Invoke;
        if (!AccessGrants.Add(step.From, step.To, name, step.Relation, step.Plan))
        {
            return false;
        }

        AccessGrants.AddKeyUse(step.From, step.To, writes: true, step.Relation, step.Plan);
        step.Attach("task", machine, target, new Argument("action", PlanValue.Of(action)));
        return true;
    }

    private static string? ActionOf(ConstructDraft target) => target.Kind switch
    {
        ConstructKinds.Function => "function",
        ConstructKinds.Topic => "topic",
        ConstructKinds.Queue => "queue",
        _ => null,
    };
}
