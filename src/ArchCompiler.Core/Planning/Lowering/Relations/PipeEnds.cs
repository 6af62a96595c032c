using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// The relations by which a pipe takes and gives, each the first that is drawn; null where there is none.
/// </summary>
/// <param name="Source">From the queue or the table, or to it where the pipe is drawn to read.</param>
/// <param name="Target">To what the pipe tells.</param>
internal sealed record PipeEnds(Relation? Source, Relation? Target)
{
    /// <summary>Those of a pipe.</summary>
    public static PipeEnds Of(Service pipe, PlanBuilder plan)
    {
        var relations = plan.Architecture.RelationsInto(pipe).Concat(plan.Architecture.RelationsFrom(pipe))
            .Where(relation => relation is { Outcome: Outcome.None, IsUndecided: false }
                && relation.From != relation.To)
            .OrderBy(relation => relation.Span.Start)
            .ToList();
        return new(
            relations.Find(relation => IsSource(relation, pipe, plan)),
            relations.Find(relation => IsTarget(relation, pipe, plan)));
    }

    /// <summary>Whether a relation says what a pipe takes from.</summary>
    public static bool IsSource(Relation relation, Service pipe, PlanBuilder plan) =>
        Other(relation, pipe, plan) is { } other
        && (relation.To == pipe.Id || relation is { Kind: RelationKind.Accesses, Access: Access.Read })
        && (other.Kind.Realisation?.Construct == ConstructKinds.Queue
            || (other.Kind.Realisation?.Construct == ConstructKinds.KeyValueTable && other.Existing is null));

    /// <summary>Whether a relation says what a pipe gives to.</summary>
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
