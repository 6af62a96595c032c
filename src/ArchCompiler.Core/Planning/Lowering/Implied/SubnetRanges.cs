using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The ranges of subnets, where some are drawn: those, and for zones and tiers without one the next that is free, so
/// that AWS takes them all. Checked as AWS would check them at apply: inside the VPC, none over another.
/// </summary>
internal sealed class SubnetRanges
{
    private const int SmallestPrefix = 28;
    private const int LargestNetwork = 16;
    private const int SmallGrowth = 8;

    private readonly Dictionary<SubnetTier, ImmutableArray<string>> byTier = [];

    /// <summary>The drawn subnets whose ranges are none of those: more than there are zones, or no room for the others.
    /// </summary>
    public ImmutableArray<DrawnSubnet> Unused { get; private set; } = [];

    /// <summary>Whether the ranges are decided, rather than cut evenly from whatever the network's is.</summary>
    public bool IsFixed => byTier.Count > 0;

    /// <summary>The ranges in a network.</summary>
    /// <param name="network">Its frame, null for an implied one.</param>
    /// <param name="range">Its IPv4 range.</param>
    /// <param name="zones">How many zones it reaches over.</param>
    /// <param name="plan">The plan, at the network's region.</param>
    public SubnetRanges(Boundary? network, string range, int zones, PlanBuilder plan)
    {
        var drawn = DrawnSubnets.In(network, plan);
        var taken = drawn.Select(subnet => subnet.Cidr is { } text ? Cidr.Parse(text) : null).OfType<Cidr>().ToList();
        if (Cidr.Parse(range) is not { } whole || (taken.Count == 0 && whole.Prefix + SmallGrowth <= SmallestPrefix))
        {
            return;
        }

        foreach (var (tier, growth) in ((SubnetTier, int)[])
            [(SubnetTier.Public, SmallGrowth), (SubnetTier.Application, 4), (SubnetTier.Data, SmallGrowth)])
        {
            var ranged = drawn.Where(subnet => subnet.Tier == tier && subnet.Cidr is not null).ToList();
            var own = ranged.Select(subnet => subnet.Cidr).OfType<string>().ToList();
            var prefix = own.Count > 0 && Cidr.Parse(own[0]) is { } first
                ? first.Prefix
                : Math.Min(whole.Prefix + growth, SmallestPrefix);
            while (own.Count < zones && FindFree(whole, prefix, taken) is { } free)
            {
                taken.Add(free);
                own.Add(free.ToString());
            }

            if (own.Count >= zones)
            {
                byTier[tier] = [.. own.Take(zones)];
                ranged.RemoveRange(0, Math.Min(zones, ranged.Count));
            }

            Unused = [.. Unused, .. ranged];
        }
    }

    /// <summary>
    /// The ranges of a tier by zone; null where none is drawn anywhere and the VPC is large enough to be cut evenly.
    /// </summary>
    public PlanValue? Of(SubnetTier tier) =>
        byTier.TryGetValue(tier, out var ranges) ? PlanValue.Of(ranges.Select(PlanValue.Of)) : null;

    /// <summary>
    /// The range of a network: drawn; else one around the drawn subnets, as large as AWS allows; else the default.
    /// </summary>
    public static string RangeOf(Boundary? network, PlanBuilder plan)
    {
        if (network?.Cidr is { } stated)
        {
            return stated;
        }

        var first = DrawnSubnets.In(network, plan)
            .Select(subnet => subnet.Cidr is { } text ? Cidr.Parse(text) : null).OfType<Cidr>()
            .Select(cidr => (Cidr?)cidr).FirstOrDefault();
        return first is { } inside ? inside.Widen(LargestNetwork).ToString()
            : network is null ? plan.Ranges.Of(plan.Here)
            : plan.Ranges.Of(network);
    }

    /// <summary>Reports ranges that AWS would refuse.</summary>
    public static void Check(Boundary? network, string range, PlanBuilder plan)
    {
        var drawn = DrawnSubnets.In(network, plan)
            .Select(subnet => (Subnet: subnet, Range: subnet.Cidr is { } text ? Cidr.Parse(text) : null))
            .OrderBy(pair => pair.Range?.Network).ThenBy(pair => pair.Range?.Prefix)
            .ToList();
        DrawnSubnet? before = null;
        foreach (var (subnet, own) in drawn)
        {
            if (own is not { } ours)
            {
                continue;
            }

            if (Cidr.Parse(range) is { } all && !all.Contains(ours))
            {
                plan.Report(NetworkDiagnostics.SubnetLeavesNetwork(subnet, network?.Title ?? "the VPC", range));
            }

            if (before?.Cidr is { } earlier && Cidr.Parse(earlier) is { } last && last.Overlaps(ours))
            {
                plan.Report(NetworkDiagnostics.SubnetsOverlap(subnet, before));
            }

            before = subnet;
        }
    }

    /// <summary>
    /// The first range of a length inside a network that shares no address with others, null where all is taken.
    /// </summary>
    private static Cidr? FindFree(Cidr whole, int prefix, List<Cidr> taken)
    {
        for (var next = whole.First(prefix);
            next is { } candidate && whole.Contains(candidate);
            next = candidate.Next())
        {
            if (!taken.Exists(other => other.Overlaps(candidate)))
            {
                return candidate;
            }
        }

        return null;
    }
}
