using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
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
        ("nodes", ScriptValue.Of(Entries())),
        ("marks", ScriptValue.Of(FindingMarks.All.Where(IsSaid).Select(Mark))),
    ];

    private string Summary()
    {
        var plan = facts.Plan;
        return $"{Deployed()} The drawing becomes {Many(plan.Constructs.Length, "building block")}, "
            + $"{Many(plan.Flows.Length, "network path")} and {Many(plan.Grants.Length, "permission")}; "
            + "what is not drawn is not deployed.";
    }

    private string Deployed()
    {
        var plan = facts.Plan;
        var drawn = facts.Architecture.Services;
        var services = drawn.Where(service => !facts.Account.IsLeftOut(service)).ToImmutableArray();
        if (services.IsEmpty)
        {
            return "Nothing that is drawn is deployed.";
        }

        var edges = facts.Architecture.Diagram.Edges;
        var where = $"in {string.Join(" and ", plan.Elsewhere.Where(s => s.Kind is ScopeKind.Region)
            .Select(s => s.Code).Prepend(plan.Region))}"
            + (plan.ReplicaRegion is null ? "" : $", with copies in {plan.ReplicaRegion}");
        return $"{Some(services.Length, drawn.Length, "service")} of "
            + $"{Many(services.DistinctBy(s => s.Kind.Id).Count(), "kind")} and "
            + Some(edges.Count(edge => !facts.Account.IsLeftOut(edge)), edges.Length, "drawn connection")
            + $", deployed {where} under the name {plan.Name}.{Beside()}";
    }

    private string Beside() => facts.Architecture.Others.Length switch
    {
        0 => "",
        1 => " One other party is drawn beside them, and not deployed.",
        var count => string.Create(Invariant, $" {count} other parties are drawn beside them, and not deployed."),
    };

    private static string Some(int count, int all, string one) => count == all
        ? Many(all, one)
        : string.Create(Invariant, $"{count} of {Many(all, one)}");

    private static string Many(int count, string one, string? many = null) =>
        count switch
        {
            0 => $"no {many ?? one + "s"}",
            1 => $"one {one}",
            _ => string.Create(Invariant, $"{count} {many ?? one + "s"}"),
        };

    // One entry for what was drawn as several nodes, in drawing order; a frame that an edge leads to is no node.
    private IEnumerable<ScriptValue> Entries()
    {
        var frames = facts.Architecture.Diagram.Groups.Select(group => group.Id.Text).ToHashSet(StringComparer.Ordinal);
        return facts.Architecture.Diagram.Nodes.Select(node => node.Id.Text)
            .Where(id => facts.FindDrawn(id) is not null || !frames.Contains(id))
            .GroupBy(id => facts.FindDrawn(id)?.Id ?? id, StringComparer.Ordinal)
            .Select(ids => Entry([.. ids]));
    }

    private ScriptValue Entry(ImmutableArray<string> ids)
    {
        var participant = facts.FindDrawn(ids[0]);
        return ScriptValue.Of(
            ("ids", ScriptValue.Of(ids.Select(Id))),
            ("mark", ScriptValue.Of(FindingMarks.Word(facts.MarkOf(ids)))),
            ("link", participant is null
                ? Link(ids[0], null)
                : Link(RelationWords.TitleOf(participant), places.Participant(participant))),
            ("kind", Text(participant?.Kind.Title)));
    }

    // A flowchart that archc draws cannot have every id.
    private ScriptValue Id(string id) =>
        ScriptValue.Of(("written", Text(id)), ("drawn", Text(facts.Input.Picture?.NameOf(id) ?? id)));

    // A count of what is left out stands only where something is.
    private bool IsSaid(FindingMark mark) => mark is not FindingMark.LeftOut || !facts.Input.LeftOut.IsWhole;

    private ScriptValue Mark(FindingMark mark) => ScriptValue.Of(
        ("name", ScriptValue.Of(FindingMarks.Word(mark))),
        ("count", Count(mark is FindingMark.LeftOut
            ? facts.Input.LeftOut.Count
            : facts.Input.Assessment.Diagnostics.Count((Diagnostic d) => FindingMarks.Of(d) == mark))));
}
