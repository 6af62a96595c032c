using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Exposures;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A load balancer over the subnets of at least two zones; open to whom the edges say.</summary>
internal sealed class BalancerLowering(string construct) : IConstructLowering
{
    /// <summary>The argument of a balancer that answers at IPv6 addresses too.</summary>
    public const string DualStack = "dual_stack";

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
            Address(service, draft, plan);
            var bucket = AccessLogs.From(draft, AccessLogs.Balancer, Origins.Of(service), plan);
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
            var host = Domains.HostOf(service, plan);
            var certificate = Domains.Certificate(draft, host, PlanScope.Home, Origins.Of(service), plan);
            draft.Set("certificate", certificate.Output("arn"));
        }

        if (IsOfContentNetworkAlone(service, plan.Architecture))
        {
            draft.Set("origin_secret", plan.Add(new PlanVariable(
                $"{service.Id}_origin_secret",
                VariableType.Text,
                "What the CDN shows the load balancer, which answers nobody else. Empty: an id that nobody else knows.",
                PlanValue.Of(""))
            {
                Pattern = "[A-Za-z0-9/_-]{0,128}",
                IsSecret = true,
            }));
        }

        if (draft.IsOn("internal") && !plan.Architecture.Exposure.DoorsOf(service).Any()
            && !service.Properties.IsDrawn(Schemes.Property))
        {
            plan.Report(ExposureDiagnostics.NobodyComes(service));
        }

        if (!plan.Carries(draft, "target"))
        {
            plan.Report(LoweringDiagnostics.NothingBehind(service, "a target to send requests to"));
        }
    }

    /// <summary>
    /// Answers at IPv6 addresses where that is asked for and visitors come: its network and its subnets have ranges
    /// then (Elastic Load Balancing guide, "IP address types for your Application Load Balancer").
    /// </summary>
    private static void Address(Service service, ConstructDraft draft, PlanBuilder plan)
    {
        if (service.Properties.Text("addresses") != "dualstack")
        {
            return;
        }

        var network = Networks.Of(service, plan);
        if (network.IsExisting
            || !plan.Architecture.Exposure.DoorsOf(service).Any(door => door.Source is Source.Internet))
        {
            plan.Report(ExposureDiagnostics.NoIpv6(service, network.IsExisting));
            return;
        }

        draft.Set(DualStack, PlanValue.Of(true));
        network.Set("has_ipv6", PlanValue.Of(true));
    }

    /// <summary>
    /// Whether nobody comes but a CDN. Its addresses are those of everybody who has one, so what asks must show that it
    /// is this architecture's (CloudFront guide, "Restrict access to Application Load Balancers").
    /// </summary>
    public static bool IsOfContentNetworkAlone(Service service, Architecture architecture) =>
        service.Kind.Realisation?.Construct == ConstructKinds.RequestBalancer
        && architecture.Exposure.DoorsOf(service).ToList() is { Count: > 0 } doors
        && doors.TrueForAll(door => door.Source is Source.ContentNetwork);

    /// <summary>
    /// As stated; else internal unless the internet reaches it, or the drawing puts it into a public subnet with nobody
    /// drawn to it.
    /// </summary>
    private static bool IsInternal(Service service, Architecture architecture) =>
        service.Properties.IsDrawn(Schemes.Property)
            ? service.Properties.Text(Schemes.Property) == Schemes.Internal
            : !architecture.Exposure.FacesInternet(service)
                && (architecture.Exposure.DoorsOf(service).Any() || !Networks.IsDrawnPublic(service, architecture));
}
