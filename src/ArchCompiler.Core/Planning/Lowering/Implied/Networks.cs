using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.ExistingThings;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The network that services with interfaces live in: drawn as a frame or a node, else implied, since they cannot run
/// without one.
/// </summary>
internal static class Networks
{
    private const int LeastZones = 2;

    // Subnets of a 256th must hold AWS's least, a /28.
    private const string RangePattern = @"[0-9]+(\.[0-9]+){3}/(1[6-9]|20)";

    /// <summary>The network of a service, started when it is the first in it.</summary>
    public static ConstructDraft Of(Service service, PlanBuilder plan)
    {
        var region = plan.Regions.Of(service) ?? PlanScope.Home;
        var boundary = service.Boundaries.Select(plan.Architecture.FindBoundary)
            .FirstOrDefault(b => b?.Kind is BoundaryKind.Vpc)
            ?? plan.Zones.FirstNetwork(region);
        var origins = boundary is null
            ? Origins.Of(service).Because("it has network interfaces, which live in a VPC")
            : [Origins.Of(boundary)];
        return plan.In(region, () => plan.Require(
            boundary?.Id ?? plan.Regional("network"),
            ConstructKinds.Network,
            origins,
            draft => Start(draft, boundary, plan)));
    }

    /// <summary>
    /// The network of a drawn frame, started when it is not there: what is drawn is deployed, used or not.
    /// </summary>
    public static ConstructDraft Of(Boundary boundary, PlanBuilder plan) =>
        plan.In(
            plan.Regions.Of(boundary, plan.Architecture) ?? PlanScope.Home,
            () => plan.Require(
                boundary.Id, ConstructKinds.Network, [Origins.Of(boundary)], draft => Start(draft, boundary, plan)));

    /// <summary>Starts the drawn networks with the subnets that are drawn in them.</summary>
    public static void AddDrawn(PlanBuilder plan)
    {
        foreach (var boundary in plan.Architecture.Boundaries.Where(b => b.Kind is BoundaryKind.Vpc && IsOurs(b, plan)))
        {
            plan.Stand(plan.Regions.Of(boundary, plan.Architecture));
            var network = Of(boundary, plan);
            var tiers = network.IsExisting
                ? []
                : DrawnSubnets.In(boundary, plan).Select(subnet => subnet.Tier).Distinct();
            foreach (var tier in tiers)
            {
                Add(network, tier);
            }
        }
    }

    /// <summary>Says of several networks that each has its name in the names of its parts.</summary>
    public static void TellApart(PlanBuilder plan)
    {
        var networks = plan.OfKind(ConstructKinds.Network);
        foreach (var network in networks.Where(network => networks.Count > 1 && !network.IsExisting))
        {
            network.Set("is_one_of_several", PlanValue.Of(true));
        }
    }

    /// <summary>
    /// Says of a network that it gets a way out of its own where another of its region is drawn with the one for all.
    /// </summary>
    public static void CheckWaysOut(PlanBuilder plan)
    {
        var gateways = plan.Architecture.Services
            .Where(service => service.Kind.Realisation?.Part is NetworkPart.Translation).ToList();
        var served = gateways.SelectMany(gateway => gateway.Boundaries).ToHashSet(StringComparer.Ordinal);
        foreach (var network in plan.OfKind(ConstructKinds.Network)
            .Where(network => network.IsOn("has_nat") && !network.IsExisting))
        {
            if (plan.Architecture.FindBoundary(network.Id) is { } frame
                && !served.Contains(frame.Id)
                && gateways.Find(gateway => plan.Regions.Of(gateway) == network.Scope) is { } shared)
            {
                plan.ReportOnce(NetworkDiagnostics.HasItsOwnWayOut(frame, shared));
            }
        }
    }

    /// <summary>Says that a network has subnets of a tier.</summary>
    public static void Add(ConstructDraft network, SubnetTier tier) =>
        network.Set($"has_{Word(tier)}", PlanValue.Of(true));

    /// <summary>A frame of somebody else's cloud is no network of this one.</summary>
    private static bool IsOurs(Boundary boundary, PlanBuilder plan)
    {
        for (var around = boundary; around is not null; around = plan.Architecture.FindBoundary(around.Parent ?? ""))
        {
            if (around.Kind is BoundaryKind.External)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The subnets of a tier in a service's network.</summary>
    public static PlanValue Subnets(Service service, SubnetTier tier, PlanBuilder plan)
    {
        var network = Of(service, plan);
        if (network.IsExisting
            && ExistingNetworks.OwnSubnets(SubnetOf(service, plan.Architecture), network, plan) is { } own)
        {
            return own;
        }

        network.Set($"has_{Word(tier)}", PlanValue.Of(true));
        if (tier is SubnetTier.Application && !network.IsExisting)
        {
            if (!plan.Labels.Isolation.HoldsAll(service))
            {
                network.Set("has_public", PlanValue.Of(true)).Set("has_nat", PlanValue.Of(true));
            }
        }

        return network.Output($"{Word(tier)}_subnet_ids");
    }

    /// <summary>The subnets of a tier as resources, one for each zone.</summary>
    public static PlanValue SubnetMap(Service service, SubnetTier tier, PlanBuilder plan)
    {
        _ = Subnets(service, tier, plan);
        return Of(service, plan).Output($"{Word(tier)}_subnets");
    }

    /// <summary>The letters of the zones that a service's network reaches over, in order.</summary>
    public static PlanValue? ZoneSuffixes(Service service, PlanBuilder plan) => Of(service, plan).Find("zone_suffixes");

    /// <summary>
    /// The tier a service lives in: a drawn public subnet makes it public; a store drawn in one private subnet with
    /// what uses it stays there; else its kind decides.
    /// </summary>
    public static SubnetTier TierOf(Service service, Architecture architecture)
    {
        var tier = service.Kind.Realisation?.Tier ?? SubnetTier.None;
        var subnet = SubnetOf(service, architecture);
        return (tier, subnet?.Kind) switch
        {
            (SubnetTier.Application, BoundaryKind.PublicSubnet) => SubnetTier.Public,
            (SubnetTier.Data, BoundaryKind.PrivateSubnet) when SharesWithApplication(subnet, architecture) =>
                SubnetTier.Application,
            _ => tier,
        };
    }

    /// <summary>Whether a service is drawn in a public subnet.</summary>
    public static bool IsDrawnPublic(Service service, Architecture architecture) =>
        SubnetOf(service, architecture) is { Kind: BoundaryKind.PublicSubnet };

    /// <summary>
    /// Whether the instances of a service have addresses on the internet: drawn in a public subnet, or reached by
    /// visitors with nothing in between.
    /// </summary>
    public static bool IsPublic(Service service, Architecture architecture) =>
        TierOf(service, architecture) is SubnetTier.Public || architecture.Exposure.IsPublic(service);

    private static Boundary? SubnetOf(Service service, Architecture architecture) =>
        service.Boundaries.Select(architecture.FindBoundary)
            .FirstOrDefault(b => b?.Kind is BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet);

    private static bool SharesWithApplication(Boundary? subnet, Architecture architecture) =>
        subnet is not null
            && architecture.ServicesIn(subnet).Any(s => s.Kind.Realisation?.Tier is SubnetTier.Application);

    private static void Start(ConstructDraft draft, Boundary? boundary, PlanBuilder plan)
    {
        var zones = Zones(boundary, plan);
        if (ExistingNetworks.Find(boundary, plan) is { } existing)
        {
            ExistingNetworks.Start(draft, existing, boundary, zones, plan);
            return;
        }

        var range = SubnetRanges.RangeOf(boundary, plan);
        SubnetRanges ranges = new(boundary, range, zones.Length, plan);
        draft.Set("cidr", Cidr(draft, range, ranges.IsFixed, plan))
            .Set("zone_count", PlanValue.Of(zones.Length))
            .Set("zone_suffixes", PlanValue.Of(zones.Select(PlanValue.Of)))
            .Set("zone_letters", plan.Add(new PlanVariable(
                $"{draft.Id}_zones",
                VariableType.TextList,
                "Letters of the Availability Zones, as many as are drawn: a region need not have each of them.",
                PlanValue.Of(zones.Select(PlanValue.Of)))
            {
                Count = zones.Length,
                Pattern = "[a-z]",
            }))
            .Set("single_nat", plan.Add(new PlanVariable(
                $"{draft.Id}_single_nat_gateway",
                VariableType.Flag,
                "One NAT gateway for all zones: cheaper, and a single point of failure.",
                PlanValue.Of(HasOneTranslation(boundary, plan)))))
            .Set("public_cidrs", ranges.Of(SubnetTier.Public))
            .Set("app_cidrs", ranges.Of(SubnetTier.Application))
            .Set("data_cidrs", ranges.Of(SubnetTier.Data));
        SubnetRanges.Check(boundary, range, plan);
        foreach (var unused in ranges.Unused)
        {
            plan.Report(NetworkDiagnostics.RangeNotUsed(unused, zones.Length));
        }

        FlowLogs.Keep(draft, plan);
        plan.Add(new PlanOutput(
            JoinedNames.Of(draft.Id, "vpc_id", plan.Architecture), "The VPC.", draft.Output("vpc_id")));
    }

    /// <summary>Whether one NAT gateway is drawn where there are more zones.</summary>
    private static bool HasOneTranslation(Boundary? boundary, PlanBuilder plan) =>
        plan.Architecture.Services
            .Where(s => s.Kind.Realisation?.Part is NetworkPart.Translation
                && (boundary is null ? plan.Regions.Of(s) == plan.Here : s.Boundaries.Contains(boundary.Id)))
            .Sum(s => s.Nodes.Length) == 1;

    /// <summary>The range: for the operator to choose, unless its subnets have theirs already.</summary>
    private static PlanValue Cidr(ConstructDraft draft, string range, bool isFixed, PlanBuilder plan) =>
        isFixed ? PlanValue.Of(range) : plan.Add(new PlanVariable(
            $"{draft.Id}_cidr",
            VariableType.Text,
            "IPv4 range of the VPC, of /16 to /20, so that there is room for its subnets.",
            PlanValue.Of(range))
        {
            Pattern = RangePattern,
        });

    private static ImmutableArray<string> Zones(Boundary? boundary, PlanBuilder plan)
    {
        var drawn = plan.Zones.Of(boundary, plan.Here).ToList();
        var codes = drawn.Select(b => b.Code)
            .OfType<string>()
            .Where(c => c.Length == 1)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        var count = Math.Clamp(codes.Count > 0 ? codes.Count : drawn.Count, LeastZones, 6);
        return [.. codes.Concat("abcdef".Select(c => c.ToString()).Except(codes, StringComparer.Ordinal)).Take(count)];
    }

    /// <summary>The word of a tier in arguments and outputs.</summary>
    private static string Word(SubnetTier tier) => tier switch
    {
        SubnetTier.Public => "public",
        SubnetTier.Application => "app",
        SubnetTier.Data => "data",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
