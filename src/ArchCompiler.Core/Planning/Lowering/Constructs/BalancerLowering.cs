using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A load balancer over the subnets of at least two zones; open to whom the edges say.</summary>
internal sealed class BalancerLowering(string construct) : IConstructLowering
{
    public string Construct => construct;

    public void Create(Service service, PlanBuilder plan)
    {
        var draft = PlainLowering.Start(service, construct, plan);
        var isInternal = IsInternal(service, plan.Architecture);
        draft.Set("internal", PlanValue.Of(isInternal))
            .Set("subnets", Networks.Subnets(service, isInternal ? SubnetTier.Application : SubnetTier.Public, plan))
            .Set("network", Networks.Of(service, plan).Output("vpc_id"));
        if (construct == ConstructKinds.RequestBalancer)
        {
            var bucket = AccessLogs.From(draft, "balancer", Origins.Of(service), plan);
            draft.Set("log_bucket", bucket.Output("id")).Set("log_ready", bucket.Output("policy_ready"));
        }
    }

    public void Complete(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is not { } draft)
        {
            return;
        }

        if (draft.Kind == ConstructKinds.RequestBalancer && service.Properties.Text("protocol") != "http")
        {
            var host = Domains.HostBelow(OriginLabel(draft), plan);
            var certificate = Domains.Certificate(draft, host, PlanScope.Home, Origins.Of(service), plan);
            draft.Set("certificate", certificate.Output("arn"));
        }

        if (!plan.Carries(draft, "target"))
        {
            plan.Report(LoweringDiagnostics.NothingBehind(service, "a target to send requests to"));
        }
    }

    /// <summary>The label below the site's name under which a load balancer answers.</summary>
    public static string OriginLabel(ConstructDraft balancer) => $"{Slug.Of(balancer.Id, 40)}-origin";

    /// <summary>Internal when only services inside the architecture send requests to it.</summary>
    private static bool IsInternal(Service service, Architecture architecture)
    {
        if (architecture.RelationsInto(service).Any(r => Exposure.ComesFromOutside(r, architecture)))
        {
            return false;
        }

        var callers = architecture.RelationsInto(service)
            .Where(r => r.Kind is RelationKind.Requests or RelationKind.Invokes or RelationKind.Resolves)
            .Select(r => architecture.Find(r.From)).ToList();
        return callers.Count > 0 && callers.All(c => c is Service caller
            && !caller.Kind.Has(Capabilities.DeliversContent) && caller.Kind.Scope is not ServiceScope.Global);
    }
}
