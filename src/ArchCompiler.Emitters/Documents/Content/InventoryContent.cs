using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>Every service with what it became in each target, and everything drawn that is not deployed.</summary>
internal sealed class InventoryContent(DocumentFacts facts, DocumentPlaces places)
{
    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals() =>
    [
        ("services", ScriptValue.Of(facts.Architecture.Services.Select(Service))),
        ("missing", new LeftOutRows(facts, places).All),
        ("others", ScriptValue.Of(facts.Architecture.Others.Select(Other))),
    ];

    private ScriptValue Service(Service service)
    {
        var isLeftOut = facts.Account.IsLeftOut(service);
        var constructs = isLeftOut ? [] : facts.ConstructsOf(service);
        var placement = new Placement(facts.Architecture, facts.Plan);
        return ScriptValue.Of(
            ("link", Link(RelationWords.TitleOf(service), places.Service(service))),
            ("qualifier", Text(service.Qualifier)),
            ("kind", Text(RelationWords.KindOf(service))),
            ("runs", Texts(service.Programs.Select(program => program.Title))),
            ("zones", Texts(isLeftOut ? [] : placement.ZonesOf(service))),
            ("region", Text(isLeftOut ? "" : placement.RegionOf(service))),
            ("becomes", ScriptValue.Of(facts.Addresses.Of(constructs.Select(c => c.Id))
                .Select(addresses => Main(addresses, service.Kind)))),
            ("reason", Text(constructs.IsEmpty ? ReasonOf(service)
                : service.Existing is not null ? "named by its parameters"
                : null)),
            ("mark", ScriptValue.Of(FindingMarks.Word(facts.MarkOf(service.NodeIds)))),
            ("line", Line(places, service.Span)));
    }

    // The main address names the thing; the service's own page has all of them.
    private static ScriptValue Main(ImmutableArray<string> addresses, ServiceKind kind) => ScriptValue.Of(
        ("first", Text(MainAddress.Of(addresses, kind))),
        ("more", Count(Math.Max(0, addresses.Length - 1))));

    private string ReasonOf(Service service) =>
        DrawnAccount.Cell(facts.Account.Of(service))
        ?? facts.NoOpsOf(service).Select(noOp => noOp.Reason).FirstOrDefault()
        ?? (IsPartOfOthers(service)
            ? "part of what it is drawn with"
            : "nothing: archc does not deploy it");

    private bool IsPartOfOthers(Service service) =>
        facts.RealisedFrom(service).Concat(facts.RealisedInto(service))
            .SelectMany(relation => relation.Edges)
            .Where(edge => !facts.Account.IsLeftOut(edge))
            .Any(edge => facts.ConstructsFrom(edge.Span).Any() || facts.AttachmentsFrom(edge.Span).Any()
                || facts.NoOpsOf(edge.Span).Any());

    private ScriptValue Other(Other other) => ScriptValue.Of(
        ("title", Title(RelationWords.TitleOf(other))),
        ("kind", Text(other.Kind.Title)),
        ("reasons", Texts(DrawnAccount.Reasons(facts.Account.Of(other)))),
        ("offered", Texts(facts.Addresses.Of(facts.OfferedTo(other).Select(c => c.Id)).SelectMany(a => a))),
        ("line", Line(places, other.Span)));
}
