using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Graph;

/// <summary>
/// What can stand at the end of a relation: a service of the provider, or something else that was drawn.
/// </summary>
public abstract record Participant
{
    private protected Participant(string id, ServiceKind kind, ImmutableArray<DiagramNode> nodes, SourceSpan span) =>
        (Id, Kind, Nodes, Span) = (id, kind, nodes, span);

    /// <summary>
    /// Stable id made from the drawn ids alone: <c>EC2_1</c> and <c>EC2_2</c> give <c>ec2</c>. Unique in the
    /// architecture; a legal identifier.
    /// </summary>
    public string Id { get; init; }

    /// <summary>What it is.</summary>
    public ServiceKind Kind { get; init; }

    /// <summary>The drawn nodes it was made from, in drawing order; replicas folded together give several.</summary>
    public ImmutableArray<DiagramNode> Nodes { get; init; }

    /// <summary>Where its first node was drawn.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>What the author calls it, cleaned of icons and markup: <c>RDS Aurora</c>.</summary>
    public string Title { get; init; } = "";

    /// <summary>What stood in parentheses: <c>Primary</c>, <c>Redis</c>.</summary>
    public string? Qualifier { get; init; }

    /// <summary>Ids of the boundaries around it, innermost first.</summary>
    public ImmutableArray<string> Boundaries { get; init; } = [];

    /// <summary>Drawn ids of its nodes.</summary>
    public IEnumerable<string> NodeIds => Nodes.Select(node => node.Id.Text);
}

/// <summary>One use of a kind in an architecture.</summary>
public sealed record Service(string Id, ServiceKind Kind, ImmutableArray<DiagramNode> Nodes, SourceSpan Span)
    : Participant(Id, Kind, Nodes, Span)
{
    /// <summary>
    /// Ids of the zone boundaries that its replicas were drawn in, in drawing order; empty when it was drawn in none.
    /// </summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>Id of the region boundary it belongs to, null for the home region or a global service.</summary>
    public string? Region { get; init; }

    /// <summary>The region's code that its own label says: <c>eu-west-1</c>; null where it says none.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Its properties, stated, read from the label or by default.</summary>
    public PropertyBag Properties { get; init; } = PropertyBag.Empty;

    /// <summary>That it exists already; null for what is made.</summary>
    public Existing? Existing => Existing.Of(Properties.Text(Existing.Property));

    /// <summary>For a door to other services, the kinds that its labels name behind it.</summary>
    public ImmutableArray<ServiceKind> Mentions { get; init; } = [];

    /// <summary>For a copy that is a resource of its own, the id of the service that it follows.</summary>
    public string? Follows { get; init; }

    /// <summary>Whether what it follows is in another region.</summary>
    public bool IsFarCopy { get; init; }

    /// <summary>Whether it is drawn as a copy, and nothing drawn says of what.</summary>
    public bool IsUnclearCopy { get; init; }

    /// <summary>Whether it is the side of a deployment that an update is tried on, beside the one in use.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Whether its label says that it does not reach the internet.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>For a service drawn as one node with others ("WAF + Shield"), the ids of those others.</summary>
    public ImmutableArray<string> DrawnWith { get; init; } = [];

    /// <summary>
    /// Nodes with a family's name that were folded in because they led to this service alone: the drawn load balancer
    /// in front of a load balancer. They stand in <see cref="Participant.Nodes"/> too, and their edges to it in
    /// <see cref="Architecture.Dropped"/>.
    /// </summary>
    public ImmutableArray<FoldedFront> Fronts { get; init; } = [];

    /// <summary>
    /// Programs that are drawn in its frame, and that it runs. They stand in <see cref="Participant.Nodes"/> too, and
    /// their edges are its own.
    /// </summary>
    public ImmutableArray<HostedProgram> Programs { get; init; } = [];
}

/// <summary>
/// Something drawn that is not a resource of the provider: a user, a third party, an own application, a concept.
/// </summary>
public sealed record Other(string Id, ServiceKind Kind, ImmutableArray<DiagramNode> Nodes, SourceSpan Span)
    : Participant(Id, Kind, Nodes, Span)
{
    /// <summary>By which way its arrows come in.</summary>
    public Standing Standing { get; init; }

    /// <summary>Whether it is a part or a setting of what is drawn beside it.</summary>
    public bool IsPart { get; init; }

    /// <summary>For a part, the ids of the kinds that have such a part; empty where it is a setting of any.</summary>
    public ImmutableArray<string> PartOf { get; init; } = [];

    /// <summary>Whether it is a pipeline that ships code.</summary>
    public bool IsPipeline { get; init; }

    /// <summary>For a pipeline, how a role trusts it; null where that is not known.</summary>
    public PipelineIdentity? Identity { get; init; }

    /// <summary>Whether the author states what it is, so that nobody has to ask.</summary>
    public bool IsStated { get; init; }

    /// <summary>IPv4 range that its label, or the frame of its network, states.</summary>
    public string? Cidr { get; init; }
}
