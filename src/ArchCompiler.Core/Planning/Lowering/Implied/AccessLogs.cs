using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The bucket that access logs go to: the one that is drawn for them, else one for each region, encrypted by S3 since
/// load balancers write to nothing else.
/// </summary>
internal static class AccessLogs
{
    /// <summary>What load balancers are called here.</summary>
    public const string Balancer = "balancer";

    /// <summary>
    /// Lets a service of AWS deliver logs for a construct; gives the bucket, of which outputs are asked. The source is
    /// the deliverer's word: <c>balancer</c>, <c>distribution</c>, <c>bucket</c>.
    /// </summary>
    public static LogBucket From(
        ConstructDraft writer, string source, IEnumerable<Origin> origins, PlanBuilder plan)
    {
        var because = origins.Because("it keeps a log of its requests").ToList();
        var bucket = plan.Architecture.FindService(writer.Id) is { } service
            && DrawnFor(service, source, plan) is { } drawn
                ? drawn.Id
                : plan.Require(plan.Regional("access_logs"), ConstructKinds.ObjectBucket, because, draft => draft
                    .Set("is_log_bucket", PlanValue.Of(true))
                    .Set("versioning", PlanValue.Of(true))
                    .Set("expire_days", new PlanValue.Variable("log_retention_days"))).Id;
        plan.Add(new Attachment(
            $"{writer.Id}_logs_to_{bucket}",
            "log-source",
            bucket,
            writer.Id,
            [new("service", PlanValue.Of(source)), new("prefix", PlanValue.Of(Slug.Of(writer.Id, 40)))],
            [.. because]));
        return new(bucket);
    }

    /// <summary>
    /// The bucket that is drawn for the logs of a service; null where none is, or where the logs cannot go there: to
    /// another region, to what exists already, and those of a load balancer to what a key encrypts (Elastic Load
    /// Balancing guide, "Access logs").
    /// </summary>
    public static Service? DrawnFor(Service writer, string source, PlanBuilder plan) =>
        plan.Architecture.RelationsFrom(writer)
            .Where(relation => relation.Kind is RelationKind.Logs)
            .OrderBy(relation => relation.Id, StringComparer.Ordinal)
            .Select(relation => plan.Architecture.FindService(relation.To)).OfType<Service>()
            .FirstOrDefault(bucket => bucket.Existing is null && bucket.Id != writer.Id
                && bucket.Kind.Realisation?.Construct == ConstructKinds.ObjectBucket
                && plan.Regions.Of(bucket) == plan.Here
                && !(source == Balancer && IsUnderKey(bucket, plan)));

    /// <summary>Whether logs of others are drawn to a bucket, which then keeps none of its own requests.</summary>
    public static bool IsDrawnFor(Service bucket, PlanBuilder plan) =>
        plan.Architecture.RelationsInto(bucket).Any(relation => relation.Kind is RelationKind.Logs);

    private static bool IsUnderKey(Service bucket, PlanBuilder plan) =>
        plan.Architecture.RelationsInto(bucket).Any(relation => relation.Kind is RelationKind.Encrypts);
}

/// <summary>A bucket that keeps logs, which need not be started yet.</summary>
/// <param name="Id">Its id in the plan.</param>
internal readonly record struct LogBucket(string Id)
{
    /// <summary>One of its outputs.</summary>
    public PlanValue Output(string name) => new PlanValue.Reference(Id, name);
}
