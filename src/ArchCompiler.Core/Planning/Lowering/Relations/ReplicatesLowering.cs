using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A bucket copies to its replica under a role of its own. Two that copy to each other keep changes of what is said of
/// objects in step too; what a bucket got as a copy it does not copy on (Amazon S3 user guide, "What does Amazon S3
/// replicate?").
/// </summary>
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
            || (replica.Kind == ConstructKinds.ObjectBucket && step.Kind is not RelationKind.Replicates))
        {
            return false;
        }

        if (FindUncopied(step) is { } before)
        {
            step.Plan.LeaveOut(
                step.Relation, CopyDiagnostics.CopiesNothingOn(step.Relation, before, step.From, step.To));
            return true;
        }

        if (replica.Kind == ConstructKinds.ObjectBucket)
        {
            replica.Set("versioning", PlanValue.Of(true));
        }

        var role = Roles.Add(
            $"{bucket.Id}_replication_role", $"{bucket.Id}_replication", Principal, step.Origins, step.Plan);
        Grant(step, role, step.From, bucket, AccessName.ReplicateFrom);
        Grant(step, role, step.To, replica, AccessName.ReplicateTo);
        bucket.Set("versioning", PlanValue.Of(true));
        var isMutual = Copies(step.To, step.From, step.Plan);
        var keys = ReplicaKeys.Of(step, role, bucket, replica);
        step.Attach(
            "replication",
            bucket,
            replica,
            [
                new("role", role.Output("arn")),
                new("storage_class", PlanValue.Of(isMutual ? "STANDARD" : "STANDARD_IA")),
                .. keys is { } key ? [new Argument("kms_key", key)] : Array.Empty<Argument>(),
                new("ready", replica.Output("versioning_ready")),
                .. isMutual ? [new Argument("is_mutual", PlanValue.Of(true))] : Array.Empty<Argument>(),
            ]);
        return true;
    }

    /// <summary>Whether one is the other's replica, or both are of the same.</summary>
    private static bool Follows(RelationStep step) =>
        step.To.Follows == step.From.Id || (step.To.Follows is { } followed && step.From.Follows == followed);

    /// <summary>A bucket whose objects would end here, since they come as copies and are not copied there.</summary>
    private static Service? FindUncopied(RelationStep step) =>
        step.Plan.Architecture.RelationsInto(step.From)
            .Where(relation => relation.Kind is RelationKind.Replicates && relation.From != step.To.Id)
            .Select(relation => step.Plan.Architecture.FindService(relation.From)).OfType<Service>()
            .FirstOrDefault(source => step.Plan.Of(source)?.Kind == ConstructKinds.ObjectBucket
                && !Copies(source, step.To, step.Plan));

    private static bool Copies(Service from, Service to, PlanBuilder plan) =>
        plan.Architecture.RelationsFrom(from)
            .Any(relation => relation.Kind is RelationKind.Replicates && relation.To == to.Id);

    private static void Grant(
        RelationStep step, ConstructDraft role, Service service, ConstructDraft construct, AccessName name)
    {
        foreach (var (index, statement) in (service.Kind.Realisation?.FindAccess(name)?.Statements ?? []).Index())
        {
            step.Plan.Add(AccessGrants.Grant($"{name}{index + 1}", role, statement, construct, step.Origins));
        }
    }
}
