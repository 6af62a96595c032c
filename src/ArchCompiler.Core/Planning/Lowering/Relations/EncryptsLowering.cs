using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>A key encrypts a store: the store names the key, and the key lets the store's service use it.</summary>
internal sealed class EncryptsLowering : IRelationLowering
{
    public bool ReachesExisting(RelationStep step) => step.ToDraft is not { IsExisting: true };

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not RelationKind.Encrypts || step.FromDraft is not { Kind: ConstructKinds.Key } key)
        {
            return false;
        }

        key.Append("via_services", (step.To.Kind.Realisation?.KeyUsers ?? []).Select(PlanValue.Of));
        foreach (var principal in step.To.Kind.Realisation?.KeyPrincipals ?? [])
        {
            key.Append("event_services", PlanValue.Of(principal));
        }

        return step.ToConstruct switch
        {
            ConstructKinds.BlockVolume => Volumes.Encrypt(step, key),
            ConstructKinds.InstanceGroup when step.ToDraft is { } group => Volumes.Encrypt(step, group, key),
            ConstructKinds.LogCollector => EncryptLogs(step, key),
            // Their templates take no key of the customer's.
            ConstructKinds.StateMachine or ConstructKinds.TraceSampling => false,
            null => step.NeedsNothing($"'{step.To.Title}' is not deployed"),
            ConstructKinds.RelationalReplica when !step.To.IsFarCopy => EncryptsFollowed(step)
                && step.NeedsNothing("a replica is encrypted as what it follows", step.ToDraft),
            ConstructKinds.BackupPlan when step.ToDraft is { } vault => EncryptVault(step, key, vault),
            _ when step.ToDraft is { } store => EncryptStore(step, key, store),
            _ => false,
        };
    }

    private static bool EncryptStore(RelationStep step, ConstructDraft key, ConstructDraft store)
    {
        store.Set("kms_key", key.Output("arn"));
        step.Attach("key", store, key);
        return true;
    }

    /// <summary>What saves to the vault uses its key for what services do not keep under keys of their own.</summary>
    private static bool EncryptVault(RelationStep step, ConstructDraft key, ConstructDraft vault)
    {
        BacksUpLowering.UseKey(step, step.To, step.To, key.Output("arn"));
        return EncryptStore(step, key, vault);
    }

    private static bool EncryptsFollowed(RelationStep step) =>
        step.Plan.Architecture.RelationsFrom(step.From)
            .Any(r => r.Kind is RelationKind.Encrypts && r.To == step.To.Follows);

    /// <summary>All logs that CloudWatch Logs keeps: those in groups of their own, and those of web ACLs.</summary>
    private static bool EncryptLogs(RelationStep step, ConstructDraft key)
    {
        var kept = step.Plan.OfKind(ConstructKinds.LogGroup).Concat(step.Plan.OfKind(ConstructKinds.WebAcl)).ToList();
        if (!kept.Exists(logged => logged.Scope == key.Scope))
        {
            return false;
        }

        key.Set("log_encryption", PlanValue.Of(true));
        foreach (var logged in kept)
        {
            if (logged.Scope == key.Scope)
            {
                logged.Set("kms_key", key.Output("arn"));
                step.Attach("key", logged, key);
            }
            else if (logged.Scope == PlanScope.Edge)
            {
                step.Plan.Report(KeyDiagnostics.LogsOfEdgeKeepTheirKey(
                    step.Relation, logged.Title.Length > 0 ? logged.Title : logged.Origins[0].Id));
            }
        }

        return true;
    }
}
