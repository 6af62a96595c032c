using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Emitters.Documents;

/// <summary>What documents ask of a plan and its drawing, indexed once so that each answer takes no search.</summary>
internal sealed class DocumentFacts
{
    private readonly ILookup<Drawn, Construct> constructs;
    private readonly ILookup<Drawn, Flow> flows;
    private readonly ILookup<Drawn, Grant> grants;
    private readonly ILookup<Drawn, Attachment> attachments;
    private readonly ILookup<Drawn, NoOp> noOps;
    private readonly ILookup<SourceSpan, Relation> relations;
    private readonly ILookup<string, Construct> byName;
    private readonly Dictionary<string, Participant> byNode = new(StringComparer.Ordinal);
    private readonly ILookup<string, Diagnostic> findings;

    public DocumentFacts(EmissionInput input)
    {
        Input = input;
        constructs = Index(Plan.Constructs, construct => construct.Origins);
        flows = Index(Plan.Flows, flow => flow.Origins);
        grants = Index(Plan.Grants, grant => grant.Origins);
        attachments = Index(Plan.Attachments, attachment => attachment.Origins);
        noOps = Index(Plan.NoOps, noOp => [noOp.Origin]);
        byName = Plan.Constructs.ToLookup(construct => construct.Name, StringComparer.Ordinal);
        relations = Architecture.Relations.SelectMany(r => r.Edges.Select(edge => (edge.Span, Relation: r)))
            .ToLookup(pair => pair.Span, pair => pair.Relation);
        foreach (var participant in Architecture.Services.Concat<Participant>(Architecture.Others))
        {
            foreach (var id in participant.NodeIds)
            {
                byNode.TryAdd(id, participant);
            }
        }

        foreach (var boundary in Architecture.Boundaries.Where(b => b.ServiceId is not null))
        {
            if (Architecture.FindService(boundary.ServiceId ?? "") is { } service)
            {
                byNode.TryAdd(boundary.Group.Id.Text, service);
            }
        }

        findings = input.Assessment.Diagnostics.SelectMany(d => d.Subject.Ids.Select(id => (id, d)))
            .ToLookup(pair => pair.id, pair => pair.d, StringComparer.Ordinal);
        Words = new(Plan);
        Account = new(Plan);
        Addresses = new(input.Earlier);
    }

    public EmissionInput Input { get; }

    public Plan Plan => Input.Plan;

    public Architecture Architecture => Plan.Architecture;

    public PlanWords Words { get; }

    public TargetAddresses Addresses { get; }

    public DrawnAccount Account { get; }

    /// <summary>The participant that a drawn id was bound to, null where it is none.</summary>
    public Participant? FindDrawn(string id) => byNode.GetValueOrDefault(id);

    /// <summary>The service that a construct was made for, null where it was made for none.</summary>
    public Service? ServiceOf(string construct) =>
        Architecture.FindService(Plan.Find(construct)?.Name ?? construct);

    /// <summary>What a service became, its main construct first.</summary>
    public ImmutableArray<Construct> ConstructsOf(Service service) =>
    [
        .. byName[service.Id]
            .Concat(service.Nodes.SelectMany(node => constructs[Drawn.Node(node.Span)]).Where(IsDrawn))
            .Distinct()
            .OrderBy(construct => construct.Id == service.Id ? 0 : 1),
    ];

    // What several services share, such as their network, is implied by each and belongs to none.
    private static bool IsDrawn(Construct construct) => construct.Origins.Any(origin => origin.Reason is null);

    /// <summary>The policies and roles that something outside is offered.</summary>
    public IEnumerable<Construct> OfferedTo(Other other) =>
        other.Nodes.SelectMany(node => constructs[Drawn.Node(node.Span)]).Distinct()
            .Where(construct => construct.Kind is ConstructKinds.ClientPolicy or ConstructKinds.PipelineRole);

    public IEnumerable<Construct> ConstructsFrom(SourceSpan edge) => constructs[Drawn.Edge(edge)];

    public IEnumerable<Flow> FlowsFrom(SourceSpan edge) => flows[Drawn.Edge(edge)];

    public IEnumerable<Grant> GrantsFrom(SourceSpan edge) => grants[Drawn.Edge(edge)];

    public IEnumerable<Attachment> AttachmentsFrom(SourceSpan edge) => attachments[Drawn.Edge(edge)];

    public IEnumerable<NoOp> NoOpsOf(SourceSpan edge) => noOps[Drawn.Edge(edge)];

    public IEnumerable<Relation> RelationsFrom(SourceSpan edge) => relations[edge];

    /// <summary>Reasons why a service needs nothing of its own.</summary>
    public IEnumerable<NoOp> NoOpsOf(Service service) => service.Nodes.SelectMany(n => noOps[Drawn.Node(n.Span)]);

    /// <summary>What a frame came to that needs nothing of its own.</summary>
    public IEnumerable<NoOp> NoOpsOf(Boundary boundary) => noOps[new(OriginType.Group, boundary.Span)];

    /// <summary>Relations that end at a service and that something stands for.</summary>
    public IEnumerable<Relation> RealisedInto(Service service) =>
        Architecture.RelationsInto(service).Where(Account.IsRealised);

    /// <summary>Relations that start at a service and that something stands for.</summary>
    public IEnumerable<Relation> RealisedFrom(Service service) =>
        Architecture.RelationsFrom(service).Where(Account.IsRealised);

    /// <summary>The worst mark of some drawn ids.</summary>
    public FindingMark MarkOf(params IEnumerable<string> drawnIds) => drawnIds
        .Select(id => Account.IsMissing(id) ? FindingMark.LeftOut : FindingMarks.WorstOf(findings[id]))
        .Append(FindingMark.None).Max();

    /// <summary>The worst mark of an edge.</summary>
    public FindingMark MarkOf(DiagramEdge edge) => Account.IsMissing(edge)
        ? FindingMark.LeftOut
        : FindingMarks.WorstOf(findings[edge.Id.Text]);

    /// <summary>What is said of a drawn id, in source order.</summary>
    public IEnumerable<Diagnostic> FindingsOf(string drawnId) => findings[drawnId];

    private static ILookup<Drawn, T> Index<T>(ImmutableArray<T> items, Func<T, ImmutableArray<Origin>> originsOf) =>
        items.SelectMany(item => originsOf(item).Select(o => new Drawn(o.Type, o.Span)).Distinct()
            .Select(drawn => (drawn, item))).ToLookup(pair => pair.drawn, pair => pair.item);

    private readonly record struct Drawn(OriginType Type, SourceSpan Span)
    {
        public static Drawn Node(SourceSpan span) => new(OriginType.Node, span);

        public static Drawn Edge(SourceSpan span) => new(OriginType.Edge, span);
    }
}
