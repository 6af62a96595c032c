using System.Diagnostics;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>Who can reach what: boundaries, what the internet sees, network paths, permissions.</summary>
internal sealed class NetworkContent(DocumentFacts facts, DocumentPlaces places)
{
    private readonly FlowRows flows = new(facts, places);
    private readonly GrantRows grants = new(facts, places);

    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals() =>
    [
        ("boundaries", ScriptValue.Of(facts.Architecture.Boundaries.Select(Boundary))),
        ("exposed", ScriptValue.Of(facts.Plan.Flows.Where(f => f.From is not FlowEnd.Group).Select(flows.Row))),
        ("public", ScriptValue.Of(facts.Architecture.Services.Where(IsPublic).Select(Public))),
        ("inner", ScriptValue.Of(facts.Plan.Flows.Where(IsInner).Select(flows.Row))),
        ("outgoing", ScriptValue.Of(facts.Plan.Flows.Where(f => f.To is not FlowEnd.Group).Select(flows.Row))),
        ("grants", ScriptValue.Of(facts.Plan.Grants.Select(grants.Row))),
    ];

    private static bool IsInner(Flow flow) => flow is { From: FlowEnd.Group, To: FlowEnd.Group };

    // What has an endpoint of its own on the internet and no security group in front of it.
    private bool IsPublic(Service service) =>
        service.Kind.HasAny(Capabilities.PublicEndpoint | Capabilities.InternetEntry)
        && facts.Plan.Find(service.Id) is not null
        && facts.Plan.Find($"{service.Id}_sg") is null
        && facts.Architecture.RelationsInto(service).Any(IsFromOutside);

    // Whoever works on a thing is no client of it.
    private bool IsFromOutside(Relation relation) =>
        relation.Kind is RelationKind.Resolves
        || (facts.Architecture.Find(relation.From) is Other
            && relation.Kind is not (RelationKind.Manages or RelationKind.Deploys));

    private ScriptValue Public(Service service) => ScriptValue.Of(
        ("link", Link(RelationWords.TitleOf(service), places.Service(service))),
        ("kind", Text(RelationWords.KindOf(service))),
        ("line", Line(places, service.Span)));

    private ScriptValue Boundary(Boundary boundary) => ScriptValue.Of(
        ("title", Title(boundary.Title.Length > 0 ? boundary.Title : boundary.Group.Id.Text)),
        ("kind", Text(boundary.Existing is null ? Word(boundary.Kind) : $"{Word(boundary.Kind)}, exists already")),
        ("cidr", Text(boundary.Cidr)),
        ("code", Text(boundary.Code)),
        ("parent", Text(boundary.Parent is { } parent ? facts.Architecture.FindBoundary(parent)?.Title : null)),
        ("services", ScriptValue.Of(facts.Architecture.ServicesIn(boundary)
            .Where(service => !facts.Account.IsLeftOut(service))
            .Select(service => Link(RelationWords.TitleOf(service), places.Service(service))))),
        ("comes_to", Texts(ComesTo(boundary))),
        ("becomes", ScriptValue.Of(AddressesOf(boundary).Select(address => Text(address)))),
        ("mark", ScriptValue.Of(FindingMarks.Word(facts.MarkOf(boundary.Group.Id.Text)))),
        ("line", Line(places, boundary.Span)));

    // What is left out says why; anything else what it is.
    private IEnumerable<string> ComesTo(Boundary boundary) =>
        DrawnAccount.Cell(Omitted(boundary)) is { } cell
            ? [cell]
            : facts.NoOpsOf(boundary).Select(noOp => noOp.Reason).Distinct(StringComparer.Ordinal);

    private IEnumerable<Omission> Omitted(Boundary boundary) =>
        facts.Architecture.FindService(boundary.ServiceId ?? "") is { } service && facts.Account.IsLeftOut(service)
            ? facts.Account.Of(service)
            : facts.Account.Of(boundary);

    // The main one in each target; a frame shares what it is with others.
    private IEnumerable<string?> AddressesOf(Boundary boundary)
    {
        var construct = Omitted(boundary).Any()
            ? null
            : facts.NoOpsOf(boundary).SelectMany(noOp => noOp.Constructs).FirstOrDefault();
        var addresses = facts.Addresses.Of(construct is null ? [] : [construct]);
        var kind = construct is null ? null : facts.ServiceOf(construct)?.Kind;
        return addresses.Select(of => kind is null ? of.FirstOrDefault() : MainAddress.Of(of, kind));
    }

    private static string Word(BoundaryKind kind) => kind switch
    {
        BoundaryKind.Logical => "for order only",
        BoundaryKind.OrganizationalUnit => "organisational unit",
        BoundaryKind.Vpc => "VPC",
        BoundaryKind.Zone => "availability zone",
        BoundaryKind.PublicSubnet => "public subnet",
        BoundaryKind.PrivateSubnet => "private subnet",
        BoundaryKind.Service => "the inside of one service",
        BoundaryKind.External => "outside AWS",
        BoundaryKind.Cloud or BoundaryKind.Account or BoundaryKind.Region or BoundaryKind.Cluster =>
            KebabNames.Of(kind),
        _ => throw new UnreachableException(),
    };
}
