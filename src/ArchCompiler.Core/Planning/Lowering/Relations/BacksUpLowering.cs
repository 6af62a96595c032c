using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>A backed-up store stands in a selection of the backup plan.</summary>
internal sealed class BacksUpLowering : IRelationLowering
{
    // As the templates of instances and of plans write it.
    private const string BackupTag = "Backup";

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
        UseKey(step, step.To, step.From, store.Find("kms_key"));
        step.Attach("selection", backup, store, new Argument("resource", Placeholders.Fill(resource, store)));
        return true;
    }

    /// <summary>
    /// Lets the plan use the key of what it saves, or of where it saves to, through the services that keep that, and
    /// let them keep using it for what was saved.
    /// </summary>
    public static void UseKey(RelationStep step, Service backup, Service keyed, PlanValue? key)
    {
        if (key is null)
        {
            return;
        }

        var sid = step.Plan.SidOf(keyed);
        var through = new GrantCondition(
            "StringEquals",
            "kms:ViaService",
            PlanValue.Of((keyed.Kind.Realisation?.KeyUsers ?? []).Select(service => new PlanValue.Join(
                [PlanValue.Of($"{service}."), step.Region.Region, PlanValue.Of(".amazonaws.com")]))));
        foreach (var role in step.Plan.RolesOf(backup))
        {
            Add($"{sid}Key", ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"], [through]);
            Add($"{sid}KeyIs", ["kms:DescribeKey"], []);
            Add(
                $"{sid}KeyGrant",
                ["kms:CreateGrant"],
                [new("Bool", "kms:GrantIsForAWSResource", PlanValue.Of("true"))]);

            void Add(string name, ImmutableArray<string> actions, ImmutableArray<GrantCondition> conditions) =>
                step.Plan.Add(new Grant(name, role.Id, actions, [key], conditions, step.Origins));
        }
    }

    /// <summary>Volumes of a group come and go, so they are selected by a tag that the group puts on them.</summary>
    private static bool SelectVolumes(RelationStep step, ConstructDraft backup)
    {
        var tag = PlanValue.Of(step.From.Id);
        foreach (var group in Volumes.Holders(step.From, step.Plan).ToList())
        {
            group.Set("volume_backup_tag", tag);
            step.Attach("selection", backup, group, new Argument("tag", tag));
            UseKey(step, step.To, step.From, group.Find("root_kms_key"));
        }

        LetSaveVolumes(step, backup, tag);
        return true;
    }

    /// <summary>What is said of volumes holds for those with the tag.</summary>
    private static void LetSaveVolumes(RelationStep step, ConstructDraft backup, PlanValue tag)
    {
        var statements = step.From.Kind.Realisation?.FindAccess(AccessName.BackUp)?.Statements ?? [];
        foreach (var role in step.Plan.RolesOf(step.To))
        {
            foreach (var (index, statement) in statements.Index())
            {
                var grant = AccessGrants.Grant(
                    $"{step.Plan.SidOf(step.From)}BackUp{index + 1}", role, statement, backup, step.Origins);
                step.Plan.Add(statement.Resources.Any(r => r.EndsWith(":volume/*", StringComparison.Ordinal))
                    ? grant with { Conditions = [new("StringEquals", $"aws:ResourceTag/{BackupTag}", tag)] }
                    : grant);
            }
        }
    }
}
