using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>The zones that are drawn for each network: those in its frame, else those of its region in none.</summary>
internal sealed class DrawnZones
{
    private readonly ILookup<string, Boundary> byNetwork;
    private readonly ILookup<PlanScope?, Boundary> byRegion;
    private readonly Dictionary<PlanScope, Boundary> first = [];

    /// <summary>Reads the frames of an architecture.</summary>
    public DrawnZones(Architecture architecture, Regions regions)
    {
        var zones = architecture.Boundaries.Where(b => b.Kind is BoundaryKind.Zone)
            .Select(zone => (zone, network: FindNetwork(zone, architecture))).ToList();
        byNetwork = zones.Where(z => z.network is not null)
            .ToLookup(z => z.network ?? "", z => z.zone, StringComparer.Ordinal);
        byRegion = zones.Where(z => z.network is null)
            .ToLookup(z => regions.Of(z.zone, architecture), z => z.zone);
        foreach (var network in architecture.Boundaries.Where(b => b.Kind is BoundaryKind.Vpc))
        {
            if (regions.Of(network, architecture) is { } region)
            {
                first.TryAdd(region, network);
            }
        }
    }

    /// <summary>The zones of a network, the implied one of a region where it is null.</summary>
    public IEnumerable<Boundary> Of(Boundary? network, PlanScope region) =>
        network is not null && byNetwork[network.Id].Any() ? byNetwork[network.Id] : byRegion[region];

    /// <summary>The first network that is drawn in a region, null where there is none.</summary>
    public Boundary? FirstNetwork(PlanScope region) => first.GetValueOrDefault(region);

    private static string? FindNetwork(Boundary zone, Architecture architecture)
    {
        var around = zone.Parent;
        while (around is not null && architecture.FindBoundary(around) is { } found)
        {
            if (found.Kind is BoundaryKind.Vpc)
            {
                return found.Id;
            }

            around = found.Parent;
        }

        return null;
    }
}
