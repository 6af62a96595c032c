using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>Where a service is, in words.</summary>
internal sealed class Placement(Architecture architecture, Plan plan)
{
    private readonly Dictionary<string, int> order = architecture.Boundaries.Index()
        .ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);

    /// <summary>Titles of the zones that a service was drawn in.</summary>
    public IEnumerable<string> ZonesOf(Service service) => service.Zones.Select(TitleOf);

    /// <summary>Titles of all frames around a service, outermost first.</summary>
    public IEnumerable<string> BoundariesOf(Service service) =>
        service.Boundaries.Where(order.ContainsKey).OrderBy(boundary => order[boundary]).Select(TitleOf);

    /// <summary>The region of a service's main construct, else the one it was drawn in.</summary>
    public string RegionOf(Service service) => plan.Find(service.Id)?.Scope.Kind switch
    {
        ScopeKind.Global => "global",
        ScopeKind.Edge => "us-east-1",
        ScopeKind.Replica => plan.ReplicaRegion ?? plan.Region,
        ScopeKind.Home => plan.Region,
        _ => service.Region is { } region && architecture.FindBoundary(region)?.Code is { } code ? code : plan.Region,
    };

    private string TitleOf(string boundary) => architecture.FindBoundary(boundary) is { Title.Length: > 0 } found
        ? found.Title
        : boundary;
}
