using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Edges that something else already realises, with the reason.</summary>
internal sealed class NothingToDoLowering : IRelationLowering
{
    public bool ReachesFar(RelationStep step) => true;

    public bool TryLower(RelationStep step) => step.Kind switch
    {
        RelationKind.Authorizes => step.NeedsNothing(
            $"realised by the role of '{step.To.Title}'; what it may do comes from its other edges",
            [.. step.Plan.RolesOf(step.To)]),
        RelationKind.Contains =>
            step.NeedsNothing("says where it lives, which placement already knows", step.FromDraft, step.ToDraft),
        RelationKind.DrawingOnly => step.NeedsNothing("means nothing to a deployment"),
        RelationKind.External => step.NeedsNothing("leads out of the architecture"),
        RelationKind.Deploys => step.NeedsNothing("ships code, which is not part of the infrastructure"),
        RelationKind.Attaches when step.ToConstruct == ConstructKinds.DdosProtection =>
            step.NeedsNothing("Shield Standard protects it without a resource", step.FromDraft),
        RelationKind.Attaches when step.FromConstruct == ConstructKinds.Secret =>
            step.NeedsNothing(
                step.Plan.IsFollowed(step.To)
                    ? "the database's credentials are in a secret that is made with it"
                    : "the database's credentials are in a secret that it keeps and rotates by itself",
                step.ToDraft),
        _ when step.FromConstruct == ConstructKinds.Certificate || step.ToConstruct == ConstructKinds.Certificate =>
            step.NeedsNothing("what answers over TLS asks for its certificate by itself", step.FromDraft, step.ToDraft),
        _ when IsNetworkPart(step.FromConstruct) || IsNetworkPart(step.ToConstruct) =>
            step.NeedsNothing("a part of the network, whose routes are implied", step.FromDraft, step.ToDraft),
        _ when step.FromConstruct == ConstructKinds.Identity || step.ToConstruct == ConstructKinds.Identity =>
            step.NeedsNothing("realised by roles"),
        _ => false,
    };

    private static bool IsNetworkPart(string? construct) =>
        construct is ConstructKinds.Network or ConstructKinds.SecurityGroup;
}
