using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The log of what a public zone is asked: Route 53 writes it to us-east-1 alone, into a group whose policy lets it
/// (Route 53 developer guide, "Public DNS query logging").
/// </summary>
internal static class QueryLogs
{
    private const string Principal = "route53.amazonaws.com";

    // One for all zones, since a region holds but few policies of logs; each zone has streams of its own in it.
    private const string Name = "zone_queries";

    public static void Keep(Service service, ConstructDraft zone, PlanBuilder plan)
    {
        var because = Origins.Of(service).Because("a zone keeps a log of what it is asked");
        var logs = plan.In(
            PlanScope.Edge, () => plan.Require(Name, ConstructKinds.LogGroup, because, draft => draft
                .Set("path", new PlanValue.Join(
                    [PlanValue.Of("/aws/route53/"), new PlanValue.Ambient(AmbientValue.ProjectName)]))
                .Set("writer", PlanValue.Of(Principal))
                .Set("writer_sources", new PlanValue.Join(
                [
                    PlanValue.Of("arn:"), new PlanValue.Ambient(AmbientValue.Partition),
                    PlanValue.Of(":route53:::hostedzone/*"),
                ]))));
        zone.Set("query_log", logs.Output("arn")).Set("query_log_ready", logs.Output("ready"));
    }
}
