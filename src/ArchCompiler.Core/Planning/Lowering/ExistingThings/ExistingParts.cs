using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.ExistingThings;

/// <summary>
/// The shapes and frames that say of a network, or of a subnet in one, that it exists already: found once, since most
/// drawings have none and each network asks.
/// </summary>
internal sealed class ExistingParts(Architecture architecture)
{
    private readonly Lazy<ImmutableArray<Service>> shapes = new(() =>
    [
        .. architecture.Services.Where(service => service.Existing is not null
            && service.Kind.Realisation?.Part is NetworkPart.Whole or NetworkPart.Subnet),
    ]);

    private readonly Lazy<bool> hasSubnets = new(() => architecture.Boundaries.Any(boundary =>
        boundary is { Existing: not null, Kind: BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet }));

    /// <summary>Networks and subnets that are drawn as shapes.</summary>
    public ImmutableArray<Service> Shapes => shapes.Value;

    /// <summary>Whether any frame of a subnet exists.</summary>
    public bool HasSubnets => hasSubnets.Value;
}
