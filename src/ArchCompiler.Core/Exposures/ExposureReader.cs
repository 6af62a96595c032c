using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Exposures;

/// <summary>
/// Reads from an architecture who can connect to what: visitors and partners come from the internet, those in a
/// network of their own by a private way, whoever works on things not at all. A private subnet is private whatever is
/// drawn into it.
/// </summary>
internal sealed class ExposureReader(Architecture architecture)
{
    /// <summary>The exposure of the whole architecture.</summary>
    public Exposure Read()
    {
        var doors = ImmutableArray.CreateBuilder<Door>();
        var contradictions = ImmutableArray.CreateBuilder<Door>();
        foreach (var relation in architecture.Relations)
        {
            if (architecture.FindService(relation.To) is not { } service || !CarriesTraffic(relation))
            {
                continue;
            }

            foreach (var source in SourcesOf(relation))
            {
                var isForbidden = source is Source.Internet or Source.ContentNetwork && IsPrivate(service);
                (isForbidden ? contradictions : doors).Add(new(service, source, relation));
            }
        }

        return new(doors.ToImmutable(), contradictions.ToImmutable());
    }

    /// <summary>
    /// Whether connections run along a relation; a zone that resolves to a thing brings those who ask it.
    /// </summary>
    private static bool CarriesTraffic(Relation relation) => relation.Kind
        is RelationKind.External or RelationKind.Requests or RelationKind.Accesses or RelationKind.Invokes
        or RelationKind.Mounts or RelationKind.Publishes or RelationKind.Resolves;

    private List<Source> SourcesOf(Relation relation) => architecture.Find(relation.From) switch
    {
        Other other => OutsideSource(other, relation) is { } source ? [source] : [],
        Service service when service.Kind.Has(Capabilities.PrivateWay) => [NetworkOf(service)],
        Service service when service.Kind.Has(Capabilities.DeliversContent) => [new Source.ContentNetwork(service)],
        Service service when service.Kind.Has(Capabilities.ResolvesNames) => SourcesOfZone(service),
        Service service when service.Kind.Has(Capabilities.Network | Capabilities.InternetEntry) =>
            [new Source.Internet()],
        Service service => [new Source.Caller(service)],
        _ => [],
    };

    private Source? OutsideSource(Other other, Relation relation) => other.Standing switch
    {
        Standing.Visitor or Standing.Partner or Standing.Network when relation.Cidr is { } cidr =>
            new Source.Network($"{other.Id}_{relation.To}", other.Title, cidr),
        _ when WayOf(relation) is { } way => other.Standing is Standing.Network ? NetworkOf(other) : NetworkOf(way),
        Standing.Network => NetworkOf(other),
        Standing.Visitor or Standing.Partner or Standing.Staff or Standing.Worker
            or Standing.Observer => new Source.Internet(),
        Standing.Beside => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The private way that a path runs through, null where it runs through none.</summary>
    private Service? WayOf(Relation relation) =>
        relation.Via.Select(architecture.FindService)
            .FirstOrDefault(via => via?.Kind.Has(Capabilities.PrivateWay) is true);

    /// <summary>
    /// Who asks a zone comes to what it resolves to; a zone that nobody is drawn to is asked by the internet.
    /// </summary>
    private List<Source> SourcesOfZone(Service zone)
    {
        var asking = architecture.RelationsInto(zone)
            .Select(relation => (Relation: relation, From: architecture.Find(relation.From) as Other))
            .Where(pair => pair.From is not null).ToList();
        var sources = asking
            .Select(pair => pair.From is { } other ? OutsideSource(other, pair.Relation) : null)
            .OfType<Source>().Distinct().ToList();
        return asking.Count == 0 ? [new Source.Internet()] : sources;
    }

    /// <summary>Drawn in a private subnet, or said to be internal.</summary>
    private bool IsPrivate(Service service) =>
        service.Properties.Text(Schemes.Property) is { } scheme
            ? scheme == Schemes.Internal
            : InnermostSubnet(service) is { Kind: BoundaryKind.PrivateSubnet };

    private Boundary? InnermostSubnet(Service service) =>
        service.Boundaries.Select(architecture.FindBoundary)
            .FirstOrDefault(b => b?.Kind is BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet);

    private static Source.Network NetworkOf(Participant participant) =>
        new(participant.Id, participant.Title, (participant as Other)?.Cidr);
}
