using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// What stands between a thing and its copy: AWS keeps the one as the other is. A copy that can only be read gives
/// nothing back, and of what is kept once there is no second copy.
/// </summary>
internal sealed class CopyLowering : IRelationLowering
{
    public bool ReachesFar(RelationStep step) => true;

    public bool TryLower(RelationStep step)
    {
        if (step.From.Kind != step.To.Kind || !step.From.Kind.Has(Capabilities.CopiedFar))
        {
            return false;
        }

        if (step.From.Kind.Has(Capabilities.CopiedOnce))
        {
            return Once(step);
        }

        if (step.IsFar && step.Plan.FarCopies.AreJoined(step.From, step.To))
        {
            return step is { FromDraft: { Kind: ConstructKinds.ContainerRegistry } registry, ToDraft: { } copy }
                ? RegistryCopies.TryLower(step, registry, copy)
                : step.NeedsNothing("AWS keeps one as the other is", step.FromDraft, step.ToDraft);
        }

        if (step.IsFar || step.From.Kind.Copies?.Reader is CopyForm.Follower or CopyForm.Member)
        {
            return false;
        }

        step.Plan.LeaveOut(step.Relation, CopyDiagnostics.CopiesFarOnly(step.Relation, step.From, step.To));
        return true;
    }

    private static bool Once(RelationStep step)
    {
        if (step.To.Follows != step.From.Id
            || step.FromDraft is not { } source
            || step.ToDraft is not { } copy)
        {
            step.Plan.LeaveOut(step.Relation, CopyDiagnostics.CopiesOnce(step.Relation, step.From, step.To));
            return true;
        }

        copy.Set("is_copy", PlanValue.Of(true));
        step.Attach("replication", source, copy, new Argument("region", copy.Scope.Region));
        return true;
    }
}
