using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Turns each drawn edge into links between participants: an end at a group means its eligible members, a double arrow
/// two links. An edge that gives no link is dropped with its reason.
/// </summary>
internal sealed class EdgeExpander
{
    /// <summary>An edge between two large groups means more links than anyone drew on purpose.</summary>
    private const int MostLinks = 2_500;

    private readonly DrawnTree tree;
    private readonly ILookup<string, Draft> owners;
    private readonly List<Diagnostic> diagnostics;

    /// <summary>An expander over some participants.</summary>
    public EdgeExpander(DrawnTree tree, ImmutableArray<Draft> drafts, List<Diagnostic> diagnostics)
    {
        this.tree = tree;
        this.diagnostics = diagnostics;
        owners = drafts.SelectMany(draft => draft.NodeIds.Select(id => (id, draft)))
            .ToLookup(pair => pair.id, pair => pair.draft, StringComparer.Ordinal);
    }

    /// <summary>Edges that lead from a shape to itself, which mean something in a workflow alone.</summary>
    public List<Link> Loops { get; } = [];

    /// <summary>The links of all edges, in drawing order, and the edges that gave none.</summary>
    public (List<Link> Links, List<DroppedEdge> Dropped) Expand()
    {
        List<Link> links = [];
        List<DroppedEdge> dropped = [];
        foreach (var edge in tree.Diagram.Edges)
        {
            if (Expand(edge, links) is { } reason)
            {
                dropped.Add(new(edge, reason));
            }
        }

        return (links, dropped);
    }

    /// <summary>Adds the links of an edge; the reason where there are none.</summary>
    private string? Expand(DiagramEdge edge, List<Link> links)
    {
        if (edge.Stroke is "invisible")
        {
            return "it is invisible and only places the shapes";
        }

        var from = EndsOf(edge.From.Text, asTarget: false);
        var to = EndsOf(edge.To.Text, asTarget: true);
        if (from.IsEmpty || to.IsEmpty)
        {
            diagnostics.Add(BindingDiagnostics.NoMember(edge, from.IsEmpty ? edge.From.Text : edge.To.Text));
            return $"'{(from.IsEmpty ? edge.From.Text : edge.To.Text)}' has no member that it could mean";
        }

        if ((long)from.Length * to.Length > MostLinks)
        {
            diagnostics.Add(BindingDiagnostics.TooManyMembers(edge, from.Length, to.Length));
            return "it joins too many members of two groups";
        }

        var before = links.Count;
        foreach (var (start, end) in from.SelectMany(start => to.Select(end => (start, end)))
            .Where(pair => !ReferenceEquals(pair.start, pair.end)))
        {
            var isDouble = edge.Type.StartsWith("double", StringComparison.Ordinal);
            if (!isDouble || !OnlyAnswers(start, end))
            {
                links.Add(new(start, end, [edge]));
            }

            if (isDouble && !OnlyAnswers(end, start))
            {
                links.Add(new(end, start, [edge]));
            }
        }

        if (links.Count == before && edge.From.Text == edge.To.Text && from is [var only])
        {
            Loops.Add(new(only, only, [edge]));
        }

        return links.Count > before ? null : SelfReason(edge);
    }

    /// <summary>
    /// Whether the way from one end to the other of an arrow with two heads carries answers alone: a third party
    /// answers the program that calls it, and what faces users answers them.
    /// </summary>
    private static bool OnlyAnswers(Draft start, Draft end) =>
        start.Kind.IsResource
            ? end.Standing is Standing.Visitor or Standing.Staff
                || (end.Standing is Standing.Partner && LinkReader.IsFront(start.Kind))
            : end.Kind.IsResource && start.Standing is Standing.Partner && !LinkReader.IsFront(end.Kind);

    private string SelfReason(DiagramEdge edge) =>
        edge.From.Text == edge.To.Text
            ? "it leads from a shape to itself"
            : owners[edge.From.Text].Concat(owners[edge.To.Text]).Any(draft => !draft.Programs.IsEmpty)
                ? "both of its ends are or run on one service"
            : "both of its ends were folded into one service";

    private ImmutableArray<Draft> EndsOf(string id, bool asTarget)
    {
        if (owners[id].ToImmutableArray() is { IsEmpty: false } direct)
        {
            return direct;
        }

        if (tree.FindGroup(id) is not { } group)
        {
            return [];
        }

        var inside = tree.IdsInside(group).SelectMany(node => owners[node])
            .Distinct<Draft>(ReferenceEqualityComparer.Instance).ToImmutableArray();
        var eligible = inside.Where(draft => IsEligible(draft.Kind, asTarget)).ToImmutableArray();
        return eligible.IsEmpty
            ? [.. inside.Where(draft => !draft.Kind.IsResource && draft.Kind.Has(Capabilities.RequestTarget))]
            : eligible;
    }

    private static bool IsEligible(ServiceKind kind, bool asTarget) =>
        kind.IsResource && !kind.Has(Capabilities.Control)
        && (kind.Has(Capabilities.RunsCode)
            || kind.Has(asTarget ? Capabilities.RequestTarget : Capabilities.AssumesRole)
            || (asTarget && kind.Has(Capabilities.StoresData)));
}
