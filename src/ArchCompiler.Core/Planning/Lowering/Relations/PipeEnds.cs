using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Which relations of a pipe say what it takes from, and which what it gives to.</summary>
internal static class PipeEnds
{
    /// <summary>Whether a pipe has both.</summary>
    public static bool AreDrawn(Service pipe, PlanBuilder plan)
    {
        var relations = plan.Architecture.RelationsInto(pipe).Concat(plan.Architecture.RelationsFrom(pipe))
            .Where(relation => relation is { Outcome: Outcome.None, IsUndecided: false }
                && relation.From != relation.To)
            .ToList();
        return relations.Exists(relation => IsSource(relation, pipe, plan))
            && relations.Exists(relation => IsTarget(relation, pipe, plan));
    }

    /// <summary>Whether a pipe takes from the other end: a queue, or a table of which it is told changes.</summary>
    public static bool IsSource(Relation relation, Service pipe, PlanBuilder plan) =>
        Other(relation, pipe, plan) is { } other
        && (relation.To == pipe.Id || relation is { Kind: RelationKind.Accesses, Access: Access.Read })
        && (other.Kind.Realisation?.Construct == ConstructKinds.Queue
            || (other.Kind.Realisation?.Construct == ConstructKinds.KeyValueTable && other.Existing is null));

    /// <summary>Whether a pipe gives to the other end.</summary>
    public static bool IsTarget(Relation relation, Service pipe, PlanBuilder plan) =>
        relation.From == pipe.Id
        && Other(relation, pipe, plan) is { } other
        && (other.Kind.Realisation?.Construct
                is ConstructKinds.Queue or ConstructKinds.Topic or ConstructKinds.EventBus
            || (other.Existing is null
                && other.Kind.Realisation?.Construct is ConstructKinds.Function or ConstructKinds.StateMachine));

    /// <summary>The other end, where a pipe reaches it: in its region, and deployed.</summary>
    private static Service? Other(Relation relation, Service pipe, PlanBuilder plan) =>
        plan.Architecture.FindService(relation.From == pipe.Id ? relation.To : relation.From) is { } other
        && plan.Regions.Of(other) == plan.Regions.Of(pipe)
        && !plan.IsLeftOut(other)
        && other is { IsUnclearCopy: false, IsTrial: false, IsFarCopy: false }
            ? other
            : null;
}
