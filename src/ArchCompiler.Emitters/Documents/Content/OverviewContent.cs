using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>The first page: what this is, the drawing with its marks, how much is to be done.</summary>
internal sealed class OverviewContent(DocumentFacts facts, DocumentPlaces places)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals() =>
    [
        ("summary", Text(Summary())),
        ("description", Text(facts.Architecture.Diagram.AccessibleDescription)),
        ("drawing", Text(new MarkedDrawing(facts).Text())),
        ("nodes", ScriptValue.Of(facts.Architecture.Diagram.Nodes.Select(node => Node(node.Id.Text)))),
        ("marks", ScriptValue.Of(FindingMarks.All.Select(Mark))),
    ];

    private string Summary()
    {
        var plan = facts.Plan;
        var services = facts.Architecture.Services;
        var edges = facts.Architecture.Diagram.Edges.Length;
        var where = plan.ReplicaRegion is null
            ? $"in {plan.Region}"
            : $"in {plan.Region}, with copies in {plan.ReplicaRegion}";
        return $"{Many(services.Length, "service")} of {Many(services.DistinctBy(s => s.Kind.Id).Count(), "kind")}, "
            + $"{Many(edges, "drawn connection")} and "
            + $"{Many(facts.Architecture.Others.Length, "other party", "other parties")}, "
            + $"deployed {where} under the name {plan.Name}. "
            + $"The drawing becomes {Many(plan.Constructs.Length, "building block")}, "
            + $"{Many(plan.Flows.Length, "network path")} and {Many(plan.Grants.Length, "permission")}; "
            + "what is not drawn is not deployed.";
    }

    private static string Many(int count, string one, string? many = null) =>
        count == 1 ? $"one {one}" : string.Create(Invariant, $"{count} {many ?? one + "s"}");

    private ScriptValue Node(string id)
    {
        var participant = facts.FindDrawn(id);
        return ScriptValue.Of(
            ("id", Text(id)),
            ("mark", ScriptValue.Of(FindingMarks.Word(FindingMarks.WorstOf(facts.FindingsOf(id))))),
            ("link", participant is null
                ? Link(id, null)
                : Link(RelationWords.TitleOf(participant), places.Participant(participant))),
            ("kind", Text(participant?.Kind.Title)),
            ("is_service", ScriptValue.Of(participant is Core.Graph.Service)));
    }

    private ScriptValue Mark(FindingMark mark) => ScriptValue.Of(
        ("name", ScriptValue.Of(FindingMarks.Word(mark))),
        ("count", Count(facts.Input.Assessment.Diagnostics.Count((Diagnostic d) => FindingMarks.Of(d) == mark))));
}
