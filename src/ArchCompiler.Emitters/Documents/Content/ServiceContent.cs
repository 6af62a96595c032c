using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>The page of one service: what it is, how it stands to others, what it became.</summary>
internal sealed class ServiceContent(DocumentFacts facts, DocumentPlaces places)
{
    private readonly ContractContent contract = new(facts, places);
    private readonly FindingsContent findings = new(facts, places);
    private readonly OperationsContent operations = new(facts, places);
    private readonly DataContent data = new(facts, places);
    private readonly FlowRows flows = new(facts, places);
    private readonly GrantRows grants = new(facts, places);
    private readonly Placement placement = new(facts.Architecture, facts.Plan);

    // Places in the project file, which are none of the drawing's.
    private readonly HashSet<SourceSpan> elsewhere =
        [.. facts.Architecture.Settings.Properties.SelectMany(p => new[] { p.Key.Span, p.Value.Span })];

    private readonly ILookup<string, DiagramEdge> edges = EdgesByService(facts);
    private readonly ILookup<string, Flow> flowsByService = ByService(facts, facts.Plan.Flows, GroupsOf);
    private readonly ILookup<string, Grant> grantsByService = ByService(facts, facts.Plan.Grants, g => [g.Principal]);

    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals(Service service)
    {
        var isLeftOut = facts.Account.IsLeftOut(service);
        return
        [
            ("status", Text(DrawnAccount.Status(facts.Account.Of(service), !isLeftOut))),
            ("missing", Texts(DrawnAccount.Reasons(facts.Account.Of(service)))),
            ("is_left_out", ScriptValue.Of(isLeftOut)),
            ("service_title", Title(RelationWords.TitleOf(service))),
            ("qualifier", Text(service.Qualifier)),
            ("id", Text(service.Id)),
            ("kind", Text(RelationWords.KindOf(service))),
            ("runs", Texts(service.Programs.Select(program => program.Title))),
            ("category", Text(service.Kind.Category)),
            ("region", Text(placement.RegionOf(service))),
            ("zones", Texts(placement.ZonesOf(service))),
            ("boundaries", Texts(placement.BoundariesOf(service))),
            ("drawn", ScriptValue.Of(service.Nodes.Select(Node))),
            ("properties", ScriptValue.Of(service.Properties.Values.Where(_ => !isLeftOut)
                .Select(p => Property(p.Key, p.Value)))),
            ("edges", ScriptValue.Of(edges[service.Id].Select(contract.Edge))),
            ("constructs", ScriptValue.Of(facts.ConstructsOf(service).Where(_ => !isLeftOut).Select(Construct))),
            ("reasons", Texts(facts.NoOpsOf(service).Where(_ => !isLeftOut).Select(noOp => noOp.Reason)
                .Distinct(StringComparer.Ordinal))),
            ("flows", ScriptValue.Of(flowsByService[service.Id].Select(flows.Row))),
            ("grants", ScriptValue.Of(grantsByService[service.Id].Select(grants.Row))),
            ("findings", findings.Of(service)),
            ("alarms", operations.AlarmsOf(service.Id)),
            ("store", data.Of(service)),
        ];
    }

    private ScriptValue Node(DiagramNode node) => ScriptValue.Of(
        ("id", Text(node.Id.Text)), ("label", Title(node.Label.Text)), ("line", Line(places, node.Span)));

    private ScriptValue Property(string name, Property property) => ScriptValue.Of(
        ("name", Text(name)),
        ("value", Text(property.Text)),
        ("source", Text(KebabNames.Of(property.Source))),
        ("help", Text(property.Declaration.Help)),
        ("line", property.Span is { } span && property.Source is not PropertySource.Default && !elsewhere.Contains(span)
            ? Line(places, span)
            : ScriptValue.Null.Value));

    private ScriptValue Construct(Construct construct) => ScriptValue.Of(
        ("id", Text(construct.Id)),
        ("kind", Text(construct.Kind)),
        ("becomes", ScriptValue.Of(facts.Addresses.Of(construct.Id).Select(a => Texts(a)))));

    private static ILookup<string, DiagramEdge> EdgesByService(DocumentFacts facts) =>
        facts.Architecture.Diagram.Edges
            .SelectMany(edge => new[] { edge.From.Text, edge.To.Text }
                .Select(id => facts.FindDrawn(id)?.Id).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(id => (id, edge)))
            .ToLookup(pair => pair.id, pair => pair.edge, StringComparer.Ordinal);

    private static IEnumerable<string> GroupsOf(Flow flow) =>
        new[] { flow.From, flow.To }.OfType<FlowEnd.Group>().Select(group => group.Construct);

    private static ILookup<string, T> ByService<T>(
        DocumentFacts facts, IEnumerable<T> items, Func<T, IEnumerable<string>> constructsOf) => items
        .SelectMany(item => constructsOf(item).Select(id => facts.ServiceOf(id)?.Id).OfType<string>()
            .Distinct(StringComparer.Ordinal).Select(id => (id, item)))
        .ToLookup(pair => pair.id, pair => pair.item, StringComparer.Ordinal);
}
