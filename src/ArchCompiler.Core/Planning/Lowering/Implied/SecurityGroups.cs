using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>One security group for each network endpoint, with nothing open but what edges open.</summary>
internal static class SecurityGroups
{
    private const int Https = 443;

    public static ConstructDraft For(Service service, PlanBuilder plan)
    {
        var group = plan.AddImplied(
                $"{service.Id}_sg",
                service.Id,
                ConstructKinds.SecurityGroup,
                PlanScope.Home,
                Origins.Of(service).Because("it is a network endpoint"))
            .Set("network", Networks.Of(service, plan).Output("vpc_id"));
        plan.SetSecurityGroup(service, group);
        return group;
    }

    /// <summary>
    /// The way out that code needs for AWS APIs, images and packages. What is drawn without one, beside what has one,
    /// gets no further than its network; where all are drawn so, no route leads out, and what its network has of
    /// endpoints it may use.
    /// </summary>
    public static void LetOut(Service service, ConstructDraft group, PlanBuilder plan)
    {
        var isHeld = plan.Labels.Isolation.Holds(service);
        var isAmongOthers = isHeld && !plan.Labels.Isolation.HoldsAll(service);
        var end = isAmongOthers && Networks.Of(service, plan).Find("cidr") is { } range
            ? new FlowEnd.Range(range)
            : (FlowEnd)new FlowEnd.Internet();
        plan.Add(new Flow(
            end is FlowEnd.Range ? $"{service.Id}_to_network" : $"{service.Id}_to_internet",
            new FlowEnd.Group(group.Id),
            end,
            "tcp",
            PlanValue.Of(Https),
            "AWS APIs, images and packages over TLS",
            [.. Origins.Of(service).Because("it calls AWS APIs over TLS")]));
        if (isHeld)
        {
            plan.ReportOnce(NetworkDiagnostics.NoWayOut(service, isAmongOthers));
        }
    }

    /// <summary>
    /// Whether a service has interfaces in a VPC: by its kind, or because it was drawn in one or uses something that
    /// lives in one.
    /// </summary>
    public static bool HasInterfaces(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.VpcAttached)
        || (service.Kind.Has(Capabilities.RunsCode)
            && (service.Zones.Length > 0
                || IsDrawnInNetwork(service, architecture)
                || UsesNetworkEndpoint(service, architecture)));

    private static bool IsDrawnInNetwork(Service service, Architecture architecture) =>
        service.Boundaries.Select(architecture.FindBoundary)
            .Any(b =>
                b?.Kind is BoundaryKind.Vpc
                    or BoundaryKind.Zone
                    or BoundaryKind.PublicSubnet
                    or BoundaryKind.PrivateSubnet);

    private static bool UsesNetworkEndpoint(Service service, Architecture architecture) =>
        architecture.RelationsFrom(service)
            .Where(r => r.Kind is RelationKind.Accesses or RelationKind.Mounts or RelationKind.Requests)
            .Select(r => architecture.FindService(r.To))
            .Any(target => target is not null && target.Kind.Has(Capabilities.VpcAttached));
}
