using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// The keys under which a bucket's objects are copied: what a customer's key encrypts here is decrypted by the role
/// that copies, and encrypted there under a key of that region, the replica's own where one is drawn.
/// </summary>
internal static class ReplicaKeys
{
    private static readonly ImmutableArray<string> Decrypts = ["kms:Decrypt"];
    private static readonly ImmutableArray<string> Encrypts = ["kms:Encrypt"];

    /// <summary>The replica's key; null where no customer's key encrypts what is copied.</summary>
    public static PlanValue? Of(RelationStep step, ConstructDraft role, ConstructDraft bucket, ConstructDraft replica)
    {
        if (KeyOf(step.From, bucket, step) is not { } key)
        {
            return null;
        }

        var copy = KeyOf(step.To, replica, step) ?? Make(step.To, replica, step);
        Let(role, Decrypts, key, bucket, "From", step);
        Let(role, Encrypts, copy, replica, "To", step);
        return copy;
    }

    /// <summary>The key of a bucket: also of one that is itself the copy of what a key encrypts.</summary>
    private static PlanValue? KeyOf(Service service, ConstructDraft bucket, RelationStep step) =>
        bucket.Find("kms_key") ?? (step.Plan.Architecture.RelationsInto(service)
            .Any(r => r.Kind is RelationKind.Replicates && r.From != step.From.Id && r.From != service.Id
                && step.Plan.Architecture.FindService(r.From) is { } source
                && step.Plan.Of(source)?.Find("kms_key") is not null)
            ? Make(service, bucket, step)
            : null);

    private static PlanValue Make(Service service, ConstructDraft bucket, RelationStep step)
    {
        var key = step.Plan.In(bucket.Scope, () => step.Plan.AddImplied(
            $"{bucket.Id}_key",
            $"{bucket.Id}_key",
            ConstructKinds.Key,
            bucket.Scope,
            Origins.Of(service).Because("what a key encrypts is copied under a key of the region it is copied to")));
        key.Append("via_services", (step.From.Kind.Realisation?.KeyUsers ?? []).Select(PlanValue.Of));
        bucket.Set("kms_key", key.Output("arn"));
        step.Attach("key", bucket, key);
        return key.Output("arn");
    }

    private static void Let(
        ConstructDraft role,
        ImmutableArray<string> actions,
        PlanValue key,
        ConstructDraft bucket,
        string end,
        RelationStep step) => step.Plan.Add(new Grant(
            $"Key{end}{Slug.Hash(bucket.Id)}",
            role.Id,
            actions,
            [key],
            [
                new("StringEquals", "kms:ViaService", new PlanValue.Join(
                    [PlanValue.Of("s3."), bucket.Scope.Region, PlanValue.Of(".amazonaws.com")])),
            ],
            step.Origins));
}
