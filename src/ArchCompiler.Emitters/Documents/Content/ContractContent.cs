using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>Every drawn edge with what it means and what realises it, or why it needs nothing.</summary>
internal sealed class ContractContent(DocumentFacts facts, DocumentPlaces places)
{
    private readonly RelationWords words = new(facts);
    private readonly RealisedEdge realised = new(facts);
    private readonly ILookup<Core.Text.SourceSpan, string> dropped = facts.Architecture.Dropped
        .ToLookup(drop => drop.Edge.Span, drop => drop.Reason);

    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals() =>
    [
        ("edges", ScriptValue.Of(facts.Architecture.Diagram.Edges.Select(Edge))),
        ("is_whole", ScriptValue.Of(!facts.Architecture.Diagram.Edges.Any(facts.Account.IsLeftOut))),
    ];

    /// <summary>One row.</summary>
    public ScriptValue Edge(DiagramEdge edge)
    {
        var becomes = realised.AddressesOf(edge);
        var omissions = facts.Account.Of(edge).ToImmutableArray();
        var reasons = facts.NoOpsOf(edge.Span).Select(noOp => noOp.Reason)
            .Concat(dropped[edge.Span])
            .Distinct(StringComparer.Ordinal)
            .Where(_ => omissions.IsEmpty);
        return ScriptValue.Of(
            ("from", End(edge.From.Text)),
            ("to", End(edge.To.Text)),
            ("label", Text(LabelOf(edge))),
            ("meanings", Texts(facts.RelationsFrom(edge.Span).Select(words.Of).Distinct(StringComparer.Ordinal))),
            ("ports", Texts(facts.FlowsFrom(edge.Span).Select(Port).Distinct(StringComparer.Ordinal))),
            ("actions", Texts(facts.GrantsFrom(edge.Span).SelectMany(g => g.Actions).Distinct(StringComparer.Ordinal))),
            ("becomes", ScriptValue.Of(becomes.Select(a => Texts(a)))),
            ("reasons", Texts(reasons)),
            ("status", Text(DrawnAccount.Status(omissions, becomes.Any(addresses => !addresses.IsEmpty)))),
            ("missing", Texts(DrawnAccount.Reasons(omissions))),
            ("mark", ScriptValue.Of(FindingMarks.Word(facts.MarkOf(edge)))),
            ("line", Line(places, edge.Span)));
    }

    private string Port(Flow flow) => $"{flow.Protocol}/{facts.Words.Of(flow.Port)}";

    private ScriptValue End(string drawn) => facts.FindDrawn(drawn) is { } participant
        ? Link(RelationWords.TitleOf(participant), places.Participant(participant))
        : Link(drawn, null);

    private string? LabelOf(DiagramEdge edge) =>
        facts.RelationsFrom(edge.Span).Select(relation => relation.Label).FirstOrDefault(label => label is not null)
        ?? edge.Label?.Text;
}
