using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Exposures;
using ArchCompiler.Core.Settings;

namespace ArchCompiler.Core.Graph;

/// <summary>The typed graph: what the diagram means. Every drawn node and edge is accounted for in it.</summary>
public sealed class Architecture
{
    private readonly FrozenDictionary<string, Participant> participants;
    private readonly ILookup<string, Relation> outgoing;
    private readonly ILookup<string, Relation> incoming;
    private readonly FrozenDictionary<string, Boundary> boundariesById;
    private readonly ILookup<string, Boundary> framesByService;
    private readonly Lazy<ILookup<string, Service>> byGroup;
    private readonly Lazy<ILookup<string, PropertyAssignment>> statements;
    private readonly Lazy<Exposure> exposure;
    private readonly ConcurrentDictionary<Capabilities, ImmutableArray<Service>> byCapability = new();
    private readonly Lazy<ILookup<string, Service>> byConstruct;

    /// <summary>An architecture of some parts; ids must be unique over services and others.</summary>
    public Architecture(
        Diagram diagram,
        ProjectSettings settings,
        ImmutableArray<Service> services,
        ImmutableArray<Other> others,
        ImmutableArray<Boundary> boundaries,
        ImmutableArray<Relation> relations)
    {
        Diagram = diagram;
        Settings = settings;
        Services = services;
        Others = others;
        Boundaries = boundaries;
        Relations = relations;
        participants = services.Concat<Participant>(others).ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        outgoing = relations.ToLookup(r => r.From, StringComparer.Ordinal);
        incoming = relations.ToLookup(r => r.To, StringComparer.Ordinal);
        boundariesById = boundaries.ToFrozenDictionary(b => b.Id, StringComparer.Ordinal);
        framesByService = boundaries.ToLookup(b => b.ServiceId ?? "", StringComparer.Ordinal);
        statements = new(() => diagram.Properties.ToLookup(p => p.Subject.Text, StringComparer.Ordinal));
        byGroup = new(() => GroupServices(diagram, services));
        byConstruct = new(() => services.ToLookup(
            service => service.Kind.Realisation?.Construct ?? "", StringComparer.Ordinal));
        exposure = new(() => new ExposureReader(this).Read());
    }

    /// <summary>What it was bound from.</summary>
    public Diagram Diagram { get; }

    /// <summary>The settings that hold for it: project file, then front matter.</summary>
    public ProjectSettings Settings { get; }

    /// <summary>Services, in drawing order of their first node.</summary>
    public ImmutableArray<Service> Services { get; }

    /// <summary>Everything drawn that is not a resource, in drawing order.</summary>
    public ImmutableArray<Other> Others { get; }

    /// <summary>Boundaries, outer before inner.</summary>
    public ImmutableArray<Boundary> Boundaries { get; }

    /// <summary>Relations, in drawing order of their first edge.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>Edges that became no relation.</summary>
    public ImmutableArray<DroppedEdge> Dropped { get; init; } = [];

    /// <summary>
    /// Nodes whose kind is undecided; each also stands in <see cref="Others"/>, as a concept, so that its relations
    /// have ends.
    /// </summary>
    public ImmutableArray<UnresolvedNode> Unresolved { get; init; } = [];

    /// <summary>Folded replicas that lack an edge of their twins.</summary>
    public ImmutableArray<ReplicaGap> ReplicaGaps { get; init; } = [];

    /// <summary>The workflows, in drawing order.</summary>
    public ImmutableArray<Workflow> Workflows { get; init; } = [];

    /// <summary>Who can connect to what, by the drawing alone.</summary>
    public Exposure Exposure => exposure.Value;

    /// <summary>The participant of an id, null where there is none.</summary>
    public Participant? Find(string id) => participants.GetValueOrDefault(id);

    /// <summary>The service of an id, null where there is none.</summary>
    public Service? FindService(string id) => Find(id) as Service;

    /// <summary>The boundary of an id, null where there is none.</summary>
    public Boundary? FindBoundary(string id) => boundariesById.GetValueOrDefault(id);

    /// <summary>The frame that is a service itself, null where the service was drawn as nodes alone.</summary>
    public Boundary? FindFrame(string serviceId) => framesByService[serviceId].FirstOrDefault();

    /// <summary>What the drawing itself states of a drawn id, in the order in which it stands.</summary>
    public IEnumerable<PropertyAssignment> StatementsOf(string id) => statements.Value[id];

    /// <summary>Services that have all of some capabilities, in drawing order.</summary>
    public ImmutableArray<Service> ServicesThat(Capabilities capabilities) => byCapability.GetOrAdd(
        capabilities,
        static (wanted, services) => [.. services.Where(service => service.Kind.Has(wanted))],
        Services);

    /// <summary>Services that become a construct, in drawing order.</summary>
    public IEnumerable<Service> ServicesMadeAs(string construct) => byConstruct.Value[construct];

    /// <summary>Relations that start at a participant.</summary>
    public IEnumerable<Relation> RelationsFrom(Participant participant) => outgoing[participant.Id];

    /// <summary>Relations that end at a participant.</summary>
    public IEnumerable<Relation> RelationsInto(Participant participant) => incoming[participant.Id];

    /// <summary>
    /// Services of which at least one node was drawn inside a boundary, as deep as boundaries count, in drawing order.
    /// </summary>
    public IEnumerable<Service> ServicesIn(Boundary boundary) => byGroup.Value[boundary.Group.Id.Text];

    private static ILookup<string, Service> GroupServices(Diagram diagram, ImmutableArray<Service> services)
    {
        Dictionary<string, string> directGroup = new(StringComparer.Ordinal);
        Dictionary<string, string?> parents = new(StringComparer.Ordinal);
        foreach (var group in diagram.Groups)
        {
            parents[group.Id.Text] = group.Parent;
            foreach (var member in group.Members)
            {
                directGroup.TryAdd(member, group.Id.Text);
            }
        }

        List<(string Group, Service Service)> pairs = [];
        foreach (var service in services)
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (var node in service.NodeIds)
            {
                var group = directGroup.GetValueOrDefault(node);
                for (var i = 0; i < Boundary.MostAround && group is not null && seen.Add(group); i++)
                {
                    pairs.Add((group, service));
                    group = parents.GetValueOrDefault(group);
                }
            }
        }

        return pairs.ToLookup(p => p.Group, p => p.Service, StringComparer.Ordinal);
    }
}
