using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The ranges of networks of which none is drawn: over none that is drawn and none that another has, in whatever
/// region, so that they can be joined. Each follows from what the network is called, since another range would replace
/// it and all in it: one that comes leaves the others where they are. The one at home that nobody drew is 10.20.0.0/16,
/// where no drawn one is called so that it has that.
/// </summary>
internal sealed class NetworkRanges
{
    private const uint Ten = 10u << 24;
    private const int First = 20;
    private const int Count = 236;
    private readonly HashSet<int> taken = [];
    private readonly Dictionary<string, string> byNetwork = new(StringComparer.Ordinal);
    private readonly Dictionary<PlanScope, string> byRegion = [];

    /// <summary>Gives each drawn network without a range its own.</summary>
    public NetworkRanges(Architecture architecture)
    {
        foreach (var drawn in architecture.Boundaries)
        {
            Take(drawn.Cidr is { } text ? Cidr.Parse(text) : null);
        }

        foreach (var network in architecture.Boundaries.Where(b => b is { Kind: BoundaryKind.Vpc, Cidr: null })
            .OrderBy(b => b.Id, StringComparer.Ordinal))
        {
            byNetwork[network.Id] = Next(WishOf(network.Id));
        }

        byRegion[PlanScope.Home] = Next(0);
    }

    /// <summary>The range of a drawn network.</summary>
    public string Of(Boundary network) => byNetwork.GetValueOrDefault(network.Id) ?? Next(WishOf(network.Id));

    /// <summary>The range of the implied network of a region.</summary>
    public string Of(PlanScope region) => byRegion.TryGetValue(region, out var range)
        ? range
        : byRegion[region] = Next(WishOf(region.Code ?? region.Kind.ToString()));

    // The letters as a number: networks that are called a, b and c follow one another.
    private static int WishOf(string name) =>
        (name.Aggregate(0, (number, unit) => ((number * 31) + (unit & 31)) % Count) + Count - 1) % Count;

    // Only those in 10.0.0.0/8 can be over one of ours.
    private void Take(Cidr? drawn)
    {
        if (drawn is { } range && range.Overlaps(new(Ten, 8)))
        {
            var first = range.Prefix <= 8 ? 0 : (int)((range.Network >> 16) & 255);
            var size = 1 << Math.Max(0, 16 - Math.Max(range.Prefix, 8));
            taken.UnionWith(Enumerable.Range(first, size));
        }
    }

    private string Next(int wish)
    {
        var free = Enumerable.Range(0, Count).Select(step => First + ((wish + step) % Count))
            .Cast<int?>().FirstOrDefault(second => second is { } one && taken.Add(one));
        return FormattableString.Invariant($"10.{free ?? (First + (wish % Count))}.0.0/16");
    }
}
