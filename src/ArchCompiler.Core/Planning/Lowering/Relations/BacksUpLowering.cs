using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>A backed-up store stands in a selection of the backup plan.</summary>
internal sealed class BacksUpLowering : IRelationLowering
{
    public bool ReachesExisting(RelationStep step) => step.FromDraft is not { IsExisting: true };

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not RelationKind.BacksUp || step.ToDraft is not { Kind: ConstructKinds.BackupPlan } backup)
        {
            return false;
        }

        if (step.FromConstruct == ConstructKinds.BlockVolume)
        {
            return SelectVolumes(step, backup);
        }

        if (step.FromDraft is not { } store || step.From.Kind.Realisation?.BackupResource is not { } resource)
        {
            return false;
        }

        if (step.From.Kind.Realisation.BackupOptIn is { } name)
        {
            step.Plan.ReportOnce(BackupDiagnostics.MustOptIn(step.Relation, step.From, name));
        }

        AccessGrants.Add(step.To, step.From, AccessName.BackUp, step.Relation, step.Plan);
        step.Attach("selection", backup, store, new Argument("resource", Placeholders.Fill(resource, store)));
        return true;
    }

    /// <summary>Volumes of a group come and go, so they are selected by a tag that the group puts on them.</summary>
    private static bool SelectVolumes(RelationStep step, ConstructDraft backup)
    {
        foreach (var group in Volumes.Holders(step.From, step.Plan).ToList())
        {
            group.Set("volume_backup_tag", PlanValue.Of(step.From.Id));
            step.Attach("selection", backup, group, new Argument("tag", PlanValue.Of(step.From.Id)));
        }

        return true;
    }
}
