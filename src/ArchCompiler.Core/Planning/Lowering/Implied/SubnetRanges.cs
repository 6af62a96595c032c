using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The ranges that drawn subnets state, checked as AWS would check them at apply: inside the VPC, none over another.
/// </summary>
internal static class SubnetRanges
{
    /// <summary>
    /// The stated ranges of a tier, in drawing order; null unless each zone has one, since then they are cut from the
    /// VPC's range.
    /// </summary>
    public static PlanValue? Of(SubnetTier tier, int zones, Boundary? network, PlanBuilder plan)
    {
        var subnets = Subnets(network, plan.Architecture)
            .Where(b => b.Cidr is not null && TierOf(b, plan.Architecture) == tier)
            .ToList();
        return subnets.Count == zones ? PlanValue.Of(subnets.Select(b => PlanValue.Of(b.Cidr ?? ""))) : null;
    }

    /// <summary>Reports ranges that AWS would refuse.</summary>
    public static void Check(Boundary? network, PlanBuilder plan)
    {
        var whole = network?.Cidr is { } cidr ? Cidr.Parse(cidr) : null;
        var drawn = Subnets(network, plan.Architecture)
            .Select(b => (Subnet: b, Range: b.Cidr is { } text ? Cidr.Parse(text) : null))
            .OrderBy(s => s.Range?.Network).ThenBy(s => s.Range?.Prefix)
            .ToList();
        Boundary? before = null;
        foreach (var (subnet, range) in drawn)
        {
            if (range is not { } own)
            {
                continue;
            }

            if (network is not null && whole is { } all && !all.Contains(own))
            {
                plan.Report(LoweringDiagnostics.SubnetLeavesNetwork(subnet, network));
            }

            if (before?.Cidr is { } earlier && Cidr.Parse(earlier) is { } last && last.Overlaps(own))
            {
                plan.Report(LoweringDiagnostics.SubnetsOverlap(subnet, before));
            }

            before = subnet;
        }
    }

    private static ImmutableArray<Boundary> Subnets(Boundary? network, Architecture architecture) =>
        [.. architecture.Boundaries
            .Where(b => b.Kind is BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet
                && IsInside(b, network, architecture))];

    private static bool IsInside(Boundary subnet, Boundary? network, Architecture architecture)
    {
        for (var outer = subnet;
            outer is not null;
            outer = outer.Parent is { } parent ? architecture.FindBoundary(parent) : null)
        {
            if (network is null || outer.Id == network.Id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tier that a drawn subnet is: public, or the tier of what lives in it.</summary>
    private static SubnetTier TierOf(Boundary subnet, Architecture architecture)
    {
        if (subnet.Kind is BoundaryKind.PublicSubnet)
        {
            return SubnetTier.Public;
        }

        var tiers = architecture.ServicesIn(subnet).Select(s => Networks.TierOf(s, architecture)).ToHashSet();
        return tiers.Contains(SubnetTier.Application) ? SubnetTier.Application
            : tiers.Contains(SubnetTier.Data) ? SubnetTier.Data
            : SubnetTier.None;
    }
}
