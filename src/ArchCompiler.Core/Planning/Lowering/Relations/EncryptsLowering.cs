using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>A key encrypts a store: the store names the key, and the key lets the store's service use it.</summary>
internal sealed class EncryptsLowering : IRelationLowering
{
    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not RelationKind.Encrypts || step.FromDraft is not { Kind: ConstructKinds.Key } key)
        {
            return false;
        }

        key.Append("via_services", (step.To.Kind.Realisation?.KeyUsers ?? []).Select(PlanValue.Of));

        return step.ToConstruct switch
        {
            ConstructKinds.BlockVolume => Volumes.Encrypt(step, key),
            ConstructKinds.LogCollector => EncryptLogs(step, key),
            // Their templates take no key of the customer's.
            ConstructKinds.StateMachine or ConstructKinds.TraceSampling => false,
            null => step.NeedsNothing($"'{step.To.Title}' is not deployed"),
            ConstructKinds.RelationalReplica => EncryptsFollowed(step)
                && step.NeedsNothing("a replica is encrypted as what it follows", step.ToDraft),
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

    private static bool EncryptsFollowed(RelationStep step) =>
        step.Plan.Architecture.RelationsFrom(step.From)
            .Any(r => r.Kind is RelationKind.Encrypts && r.To == step.To.Follows);

    private static bool EncryptLogs(RelationStep step, ConstructDraft key)
    {
        var groups = step.Plan.OfKind(ConstructKinds.LogGroup).Where(group => group.Scope == key.Scope).ToList();
        if (groups.Count == 0)
        {
            return false;
        }

        key.Set("log_encryption", PlanValue.Of(true));
        foreach (var group in groups)
        {
            group.Set("kms_key", key.Output("arn"));
            step.Attach("key", group, key);
        }

        return true;
    }
}
