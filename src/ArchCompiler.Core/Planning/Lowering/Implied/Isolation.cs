using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>What is drawn without a way to the internet, by its own label or that of a frame around it.</summary>
internal sealed class Isolation(Architecture architecture)
{
    private readonly Lazy<HashSet<string>> open = new(() => architecture.Services
        .Where(service => !Holds(service, architecture)
            && Networks.TierOf(service, architecture) is SubnetTier.Application
            && SecurityGroups.HasInterfaces(service, architecture))
        .Select(service => NetworkOf(service, architecture))
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a service has no way out.</summary>
    public bool Holds(Service service) => Holds(service, architecture);

    /// <summary>Whether it has none, and nothing beside it in its network has one.</summary>
    public bool HoldsAll(Service service) =>
        Holds(service) && !open.Value.Contains(NetworkOf(service, architecture));

    private static bool Holds(Service service, Architecture architecture) =>
        service.IsIsolated
        || service.Boundaries.Any(id => architecture.FindBoundary(id) is { IsIsolated: true });

    private static string NetworkOf(Service service, Architecture architecture) =>
        service.Boundaries.FirstOrDefault(id => architecture.FindBoundary(id) is { Kind: BoundaryKind.Vpc })
        ?? service.RegionCode ?? "";
}
