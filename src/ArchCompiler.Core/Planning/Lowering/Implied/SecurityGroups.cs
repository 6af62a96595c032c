using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>One security group for each network endpoint, with nothing open but what edges open.</summary>
internal static class SecurityGroups
{
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
