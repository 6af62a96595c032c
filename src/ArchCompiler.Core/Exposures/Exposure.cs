using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Exposures;

/// <summary>
/// Who can connect to what, by the drawing alone. Every security-group rule, scheme, public address and tier of subnets
/// follows from it, so that one stage answers for what is open.
/// </summary>
public sealed class Exposure
{
    private readonly ILookup<string, Door> byService;
    private readonly ILookup<string, Door> byRelation;
    private readonly Dictionary<string, Door> forbidden;

    internal Exposure(ImmutableArray<Door> doors, ImmutableArray<Door> contradictions)
    {
        Doors = doors;
        Contradictions = contradictions;
        byService = doors.ToLookup(door => door.Service.Id, StringComparer.Ordinal);
        byRelation = doors.ToLookup(door => door.Relation.Id, StringComparer.Ordinal);
        forbidden = contradictions.ToDictionary(door => door.Relation.Id, StringComparer.Ordinal);
    }

    /// <summary>The ways in, in drawing order of their edges.</summary>
    public ImmutableArray<Door> Doors { get; }

    /// <summary>
    /// Ways in that the drawing asks for and forbids: from the internet to what it draws in a private subnet or calls
    /// internal. They are not opened.
    /// </summary>
    public ImmutableArray<Door> Contradictions { get; }

    /// <summary>The ways into a service.</summary>
    public IEnumerable<Door> DoorsOf(Service service) => byService[service.Id];

    /// <summary>Whether the internet reaches a service with nothing of the architecture in between.</summary>
    public bool IsPublic(Service service) => DoorsOf(service).Any(door => door.Source is Source.Internet);

    /// <summary>
    /// Whether a service must have addresses on the internet: for its visitors, or for a content network.
    /// </summary>
    public bool FacesInternet(Service service) =>
        DoorsOf(service).Any(door => door.Source is Source.Internet or Source.ContentNetwork);

    /// <summary>The ways that a relation opens.</summary>
    public IEnumerable<Door> DoorsOf(Relation relation) => byRelation[relation.Id];

    /// <summary>The way in that a relation asks for and the drawing forbids, null where there is none.</summary>
    public Door? FindContradiction(Relation relation) => forbidden.GetValueOrDefault(relation.Id);
}
