using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>A subnet as drawn: a frame, or a shape of its own.</summary>
/// <param name="Tier">How it is routed.</param>
/// <param name="Cidr">Its IPv4 range, null where none is drawn.</param>
/// <param name="Title">What the author calls it.</param>
/// <param name="Subject">What a message about it is about.</param>
/// <param name="Span">Where it is drawn.</param>
internal sealed record DrawnSubnet(SubnetTier Tier, string? Cidr, string Title, Subject Subject, SourceSpan Span)
{
    /// <summary>That it exists already; null for what is made.</summary>
    public Existing? Existing { get; init; }
}

/// <summary>Finds the subnets that are drawn in a network.</summary>
internal static class DrawnSubnets
{
    /// <summary>Those of a network, or all of its region where it is not drawn; in drawing order.</summary>
    public static ImmutableArray<DrawnSubnet> In(Boundary? network, PlanBuilder plan) =>
    [
        .. Frames(network, plan).Concat(Shapes(network, plan)).OrderBy(subnet => subnet.Span.Start),
    ];

    private static IEnumerable<DrawnSubnet> Frames(Boundary? network, PlanBuilder plan) =>
        from boundary in plan.Architecture.Boundaries
        where boundary.Kind is BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet
            && (network is null
                ? plan.Regions.Of(boundary, plan.Architecture) == plan.Here
                : IsInside(boundary, network, plan.Architecture))
        select new DrawnSubnet(
            TierOf(boundary, plan.Architecture),
            boundary.Cidr,
            boundary.Title,
            Subject.Group(boundary.Group.Id.Text),
            boundary.Span)
        {
            Existing = boundary.Existing,
        };

    private static IEnumerable<DrawnSubnet> Shapes(Boundary? network, PlanBuilder plan) =>
        from service in plan.Architecture.Services
        where service.Kind.Realisation?.Part is NetworkPart.Subnet
            && ((network is not null && service.Boundaries.Contains(network.Id))
                || (plan.Regions.Of(service) == plan.Here && (network is null || IsLoose(service, plan.Architecture))))
        from node in service.Nodes
        select new DrawnSubnet(
            Tiers.Of(service),
            service.Nodes.Length == 1 && service.Properties.Text("cidr") is { Length: > 0 } stated
                ? stated
                : TitleScan.FindCidr(node.Label.Text),
            service.Title,
            Subject.Nodes(node.Id.Text),
            node.Span)
        {
            Existing = service.Existing,
        };

    /// <summary>The tier that a drawn frame is: public, or the tier of what lives in it.</summary>
    private static SubnetTier TierOf(Boundary subnet, Architecture architecture)
    {
        if (subnet.Kind is BoundaryKind.PublicSubnet)
        {
            return SubnetTier.Public;
        }

        var tiers = architecture.ServicesIn(subnet).Select(s => Networks.TierOf(s, architecture)).ToHashSet();
        return !tiers.Contains(SubnetTier.Application) && tiers.Contains(SubnetTier.Data)
            ? SubnetTier.Data
            : SubnetTier.Application;
    }

    private static bool IsLoose(Service subnet, Architecture architecture) =>
        !subnet.Boundaries.Any(id => architecture.FindBoundary(id)?.Kind is BoundaryKind.Vpc);

    private static bool IsInside(Boundary subnet, Boundary network, Architecture architecture)
    {
        for (var outer = subnet; outer is not null; outer = architecture.FindBoundary(outer.Parent ?? ""))
        {
            if (outer.Id == network.Id)
            {
                return true;
            }
        }

        return false;
    }
}
