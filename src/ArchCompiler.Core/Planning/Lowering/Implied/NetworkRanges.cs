using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The ranges of networks of which none is drawn: 10.20.0.0/16 and on, over none that is drawn and none that another
/// has, in whatever region, so that they can be joined.
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

        foreach (var (index, network) in architecture.Boundaries.Where(b => b.Kind is BoundaryKind.Vpc)
            .OrderBy(b => b.Id, StringComparer.Ordinal).Index())
        {
            if (network.Cidr is null)
            {
                byNetwork[network.Id] = Next(index);
            }
        }
    }

    /// <summary>The range of a drawn network.</summary>
    public string Of(Boundary network) => byNetwork.GetValueOrDefault(network.Id) ?? Next(0);

    /// <summary>The range of the implied network of a region.</summary>
    public string Of(PlanScope region) => byRegion.TryGetValue(region, out var range)
        ? range
        : byRegion[region] = Next(0);

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
