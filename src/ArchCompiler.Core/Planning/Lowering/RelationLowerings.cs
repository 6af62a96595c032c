using System.Collections.Immutable;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Relations;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Who realises relations: the first that answers true. What decides about others comes first.</summary>
internal static class RelationLowerings
{
    private static readonly ImmutableArray<IRelationLowering> All =
    [
        new CopyLowering(),
        new OutcomeLowering(),
        new EncryptsLowering(),
        new OrchestratesLowering(),
        new PipesLowering(),
        new AttachesLowering(),
        new ResolvesLowering(),
        new MonitorsLowering(),
        new LogsLowering(),
        new TracesLowering(),
        new NotifiesLowering(),
        new BacksUpLowering(),
        new ReplicatesLowering(),
        new OriginLowering(),
        new TargetLowering(),
        new RouteLowering(),
        new TaskLowering(),
        new DeliveryLowering(),
        new ImageLowering(),
        new SignsLowering(),
        new RotatesLowering(),
        new SessionLowering(),
        new NothingToDoLowering(),
        new CallLowering(),
        new UseLowering(),
    ];

    public static bool TryLower(RelationStep step) =>
        step.IsOfExisting
            ? step.NeedsNothing("both ends exist already", step.FromDraft, step.ToDraft)
            : All.Any(lowering => (!(step.IsFar || step.IsApart) || lowering.ReachesFar(step))
                && (step.Existing is null || lowering.ReachesExisting(step))
                && lowering.TryLower(step));

    /// <summary>
    /// When a relation is lowered: clusters first, since what they run keeps logs, then the keys of those logs and of
    /// stores, since others ask for them; notifications last, since they ask for alarms, and what fails, since it asks
    /// for what is delivered.
    /// </summary>
    public static int Phase(Relation relation) => relation.Kind switch
    {
        _ when relation.Outcome is not Outcome.None => 5,
        RelationKind.Orchestrates => 0,
        RelationKind.Encrypts => 1,
        RelationKind.Logs => 3,
        RelationKind.Notifies => 4,
        _ => 2,
    };

    /// <summary>Whether what keys encrypt is known only once a relation is lowered.</summary>
    public static bool SettlesKeys(Relation relation) => Phase(relation) <= 1;
}
