namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The bucket that access logs go to; one for each region, encrypted by S3 since load balancers write to nothing else.
/// </summary>
internal static class AccessLogs
{
    /// <summary>
    /// Lets a service of AWS deliver logs for a construct; gives the bucket. The source is the deliverer's word:
    /// <c>balancer</c>, <c>distribution</c>, <c>bucket</c>.
    /// </summary>
    public static ConstructDraft From(
        ConstructDraft writer, string source, IEnumerable<Origin> origins, PlanBuilder plan)
    {
        var because = origins.Because("it keeps a log of its requests").ToList();
        var bucket = plan.Require(plan.Regional("access_logs"), ConstructKinds.ObjectBucket, because, draft => draft
            .Set("is_log_bucket", PlanValue.Of(true))
            .Set("versioning", PlanValue.Of(true))
            .Set("expire_days", new PlanValue.Variable("log_retention_days")));
        plan.Add(new Attachment(
            $"{writer.Id}_logs_to_{bucket.Id}",
            "log-source",
            bucket.Id,
            writer.Id,
            [new("service", PlanValue.Of(source)), new("prefix", PlanValue.Of(Slug.Of(writer.Id, 40)))],
            [.. because]));
        return bucket;
    }
}
