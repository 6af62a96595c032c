using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Constructs;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Hangs a web ACL, a protection or a volume on what it is drawn with, whichever way the arrow points.
/// </summary>
internal sealed class AttachesLowering : IRelationLowering
{
    public bool TryLower(RelationStep step) => (step.FromConstruct, step.ToConstruct) switch
    {
        (ConstructKinds.WebAcl, _) =>
            step.Kind is RelationKind.Attaches
                && Protect(step, WebAclLowering.For(step.From, step.To, step.Plan), step.ToDraft),
        (ConstructKinds.DdosProtection, _) =>
            step.Kind is RelationKind.Attaches && Protect(step, step.FromDraft, step.ToDraft),
        (ConstructKinds.BlockVolume, ConstructKinds.InstanceGroup) =>
            step.ToDraft is { } group && Volumes.Put(step, step.From, group),
        (ConstructKinds.InstanceGroup, ConstructKinds.BlockVolume) =>
            step.FromDraft is { } group && Volumes.Put(step, step.To, group),
        _ => false,
    };

    private static bool Protect(RelationStep step, ConstructDraft? shield, ConstructDraft? target)
    {
        if (shield is null || target is null)
        {
            return step.NeedsNothing("one end is not deployed");
        }

        if (target.Kind == ConstructKinds.HttpApi)
        {
            // Only REST APIs take a web ACL (AWS WAF developer guide, "Resources that you can protect").
            return false;
        }

        if (target.Kind == ConstructKinds.Distribution && shield.Kind == ConstructKinds.WebAcl)
        {
            target.Set("web_acl", shield.Output("arn"));
            step.Attach("web-acl", target, shield);
            return true;
        }

        step.Attach("protected", shield, target);
        return true;
    }
}
