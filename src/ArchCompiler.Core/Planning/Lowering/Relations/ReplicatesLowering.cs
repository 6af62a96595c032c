using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>A bucket copies to its replica under a role of its own.</summary>
internal sealed class ReplicatesLowering : IRelationLowering
{
    private const string Principal = "s3.amazonaws.com";

    public bool ReachesFar(RelationStep step) => true;

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is RelationKind.Replicates && Follows(step))
        {
            return step.NeedsNothing("the replica follows its source by itself", step.ToDraft);
        }

        if (step.FromDraft is not { Kind: ConstructKinds.ObjectBucket } bucket
            || step.ToDraft is not { Kind: ConstructKinds.BucketReplica or ConstructKinds.ObjectBucket } replica
            || (replica.Kind == ConstructKinds.ObjectBucket && !MayCopy(step, bucket, replica)))
        {
            return false;
        }

        var role = Roles.Add(
            $"{bucket.Id}_replication_role", $"{bucket.Id}_replication", Principal, step.Origins, step.Plan);
        Grant(step, role, step.From, bucket, AccessName.ReplicateFrom);
        Grant(step, role, step.To, replica, AccessName.ReplicateTo);
        bucket.Set("versioning", PlanValue.Of(true));
        if (bucket.Find("kms_key") is not null)
        {
            step.Plan.Report(LoweringDiagnostics.EncryptedReplication(step.Relation, step.From));
        }

        step.Attach(
            "replication",
            bucket,
            replica,
            new("role", role.Output("arn")),
            new("storage_class", PlanValue.Of("STANDARD_IA")),
            new("kms_key", replica.Find("kms_key") ?? DefaultKey(replica)),
            new("ready", replica.Output("versioning_ready")));
        return true;
    }

    /// <summary>Whether one is the other's replica, or both are of the same.</summary>
    private static bool Follows(RelationStep step) =>
        step.To.Follows == step.From.Id || (step.To.Follows is { } followed && step.From.Follows == followed);

    /// <summary>Two buckets that copied to each other could neither be there before the other.</summary>
    private static bool MayCopy(RelationStep step, ConstructDraft bucket, ConstructDraft copy)
    {
        if (step.Kind is not RelationKind.Replicates || step.Plan.Hangs(bucket, "replication"))
        {
            return false;
        }

        copy.Set("versioning", PlanValue.Of(true));
        return true;
    }

    /// <summary>
    /// The key of S3 itself in the replica's region, under which copies of encrypted objects are kept.
    /// </summary>
    private static PlanValue.Join DefaultKey(ConstructDraft replica) => new(
    [
        PlanValue.Of("arn:"), new PlanValue.Ambient(AmbientValue.Partition), PlanValue.Of(":kms:"),
        replica.Scope.Region, PlanValue.Of(":"), new PlanValue.Ambient(AmbientValue.AccountId),
        PlanValue.Of(":alias/aws/s3"),
    ]);

    private static void Grant(
        RelationStep step, ConstructDraft role, Service service, ConstructDraft construct, AccessName name)
    {
        foreach (var (index, statement) in (service.Kind.Realisation?.FindAccess(name)?.Statements ?? []).Index())
        {
            step.Plan.Add(AccessGrants.Grant($"{name}{index + 1}", role, statement, construct, step.Origins));
        }
    }
}
