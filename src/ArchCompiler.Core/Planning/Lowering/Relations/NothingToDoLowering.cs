using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Edges that something else already realises, with the reason and what that is. Where there is no such thing the edge
/// is left out.
/// </summary>
internal sealed class NothingToDoLowering : IRelationLowering
{
    public bool ReachesFar(RelationStep step) => true;

    public bool ReachesExisting(RelationStep step) => true;

    public bool TryLower(RelationStep step) => step.Kind switch
    {
        RelationKind.Authorizes => PipelineLowering.TryThroughRole(step) || RealisedBy(
            step,
            $"realised by the role of '{step.To.Title}'; what it may do comes from its other edges",
            [.. step.Plan.RolesOf(step.To)]) || IsUsed(step) || LeaveOut(step),
        RelationKind.Contains when step.FromDraft is not null || step.ToDraft is not null =>
            step.NeedsNothing("says where it lives, which placement already knows", step.FromDraft, step.ToDraft),
        RelationKind.Contains => step.NeedsNothing("says what is part of what"),
        RelationKind.DrawingOnly when !step.Relation.IsUnknown => step.NeedsNothing("means nothing to a deployment"),
        RelationKind.External => step.NeedsNothing("leads out of the architecture"),
        RelationKind.DrawingOnly or RelationKind.Deploys => LeaveOut(step),
        RelationKind.Attaches when step.ToConstruct == ConstructKinds.DdosProtection =>
            step.NeedsNothing("Shield Standard protects it without a resource", step.FromDraft),
        RelationKind.Attaches when step.FromConstruct == ConstructKinds.Secret =>
            step.NeedsNothing(
                step.Plan.IsFollowed(step.To)
                    ? "the database's credentials are in a secret that is made with it"
                    : "the database's credentials are in a secret that it keeps and rotates by itself",
                step.ToDraft),
        // Certificates are decided when all that asks for them is known.
        _ when IsCertificate(step.FromConstruct) || IsCertificate(step.ToConstruct) => true,
        _ when step.FromConstruct == ConstructKinds.SecurityGroup && step.FromDraft is null => Guards(step, step.To),
        _ when step.ToConstruct == ConstructKinds.SecurityGroup && step.ToDraft is null => Guards(step, step.From),
        _ when step.FromConstruct == ConstructKinds.Network || step.ToConstruct == ConstructKinds.Network =>
            step.NeedsNothing("a part of the network, whose routes are implied", step.FromDraft, step.ToDraft),
        _ when step.FromConstruct == ConstructKinds.Identity || step.ToConstruct == ConstructKinds.Identity =>
            LeaveOut(step),
        _ => false,
    };

    private static bool IsCertificate(string? construct) => construct == ConstructKinds.Certificate;

    private static bool Guards(RelationStep step, Service guarded) =>
        RealisedBy(
            step,
            "each network endpoint has a security group of its own",
            step.Plan.SecurityGroupOf(guarded) is { } group ? [group]
                : step.Plan.Of(guarded) is { Kind: ConstructKinds.Network } network ? [network] : [])
        || LeaveOut(step);

    /// <summary>A role that is drawn to what its holder uses says what the holder's own arrows say.</summary>
    private static bool IsUsed(RelationStep step) =>
        RealisedBy(
            step,
            $"realised by the role of what it authorizes, whose own arrows say what it may do with '{step.To.Title}'",
            [
                .. step.Plan.Architecture.RelationsFrom(step.From)
                    .Where(relation => relation.Kind is RelationKind.Authorizes)
                    .Select(relation => step.Plan.Architecture.FindService(relation.To)).OfType<Service>()
                    .Where(holder => step.Plan.Architecture.RelationsFrom(holder)
                        .Concat(step.Plan.Architecture.RelationsInto(holder))
                        .Any(relation => relation.To == step.To.Id || relation.From == step.To.Id))
                    .SelectMany(step.Plan.RolesOf),
            ]);

    private static bool RealisedBy(RelationStep step, string reason, ConstructDraft[] drafts) =>
        drafts.Length > 0 && step.NeedsNothing(reason, drafts);

    private static bool LeaveOut(RelationStep step)
    {
        step.Plan.LeaveOut(step.Relation, LoweringDiagnostics.NotRealisable(step.Relation, step.From, step.To));
        return true;
    }
}
