using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// Which drawn things nothing in the output stands for, and why: no page may call one of them deployed.
/// </summary>
/// <param name="plan">The plan.</param>
internal sealed class DrawnAccount(Plan plan)
{
    private readonly ILookup<(OriginType Type, SourceSpan Span), Omission> omissions =
        plan.Omissions.ToLookup(omission => (omission.Origin.Type, omission.Origin.Span));

    private readonly HashSet<(OriginType Type, string Id)> missing =
    [
        .. plan.Omissions.Where(omission => !omission.IsOutside && omission.Origin.Type is not OriginType.Edge)
            .Select(omission => (omission.Origin.Type, omission.Origin.Id)),
    ];

    /// <summary>Why a service, or a part of it, is left out; none where all of it is deployed.</summary>
    public IEnumerable<Omission> Of(Participant participant) =>
        participant.Nodes.SelectMany(node => omissions[(OriginType.Node, node.Span)]);

    /// <summary>Why an edge is left out.</summary>
    public IEnumerable<Omission> Of(DiagramEdge edge) => omissions[(OriginType.Edge, edge.Span)];

    /// <summary>Why a frame is left out.</summary>
    public IEnumerable<Omission> Of(Boundary boundary) => omissions[(OriginType.Group, boundary.Span)];

    /// <summary>Whether nothing of a service is deployed.</summary>
    public bool IsLeftOut(Participant participant) =>
        participant.Nodes.All(node => omissions.Contains((OriginType.Node, node.Span)));

    /// <summary>Whether an edge is left out.</summary>
    public bool IsLeftOut(DiagramEdge edge) => omissions.Contains((OriginType.Edge, edge.Span));

    /// <summary>Whether an edge is left out that archc was asked to realise.</summary>
    public bool IsMissing(DiagramEdge edge) => Of(edge).Any(omission => !omission.IsOutside);

    /// <summary>Whether a node or a frame is left out that archc was asked to deploy.</summary>
    public bool IsMissing(string drawnId) =>
        missing.Contains((OriginType.Node, drawnId)) || missing.Contains((OriginType.Group, drawnId));

    /// <summary>Whether something in the output stands for a relation.</summary>
    public bool IsRealised(Relation relation) => relation.Edges.Any(edge => !IsLeftOut(edge))
        && new[] { relation.From, relation.To }.Select(plan.Architecture.FindService).OfType<Service>()
            .All(service => !IsLeftOut(service));

    /// <summary>Reasons in words, each once, with what was reported.</summary>
    public static ImmutableArray<string> Reasons(IEnumerable<Omission> omissions) =>
    [
        .. omissions.Select(omission => omission.Diagnostic is { } diagnostic
            ? $"{omission.Reason} ({diagnostic.Id})"
            : omission.Reason).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What stands before reasons; null where there are none.</summary>
    /// <param name="omissions">Why something is left out.</param>
    /// <param name="isInPart">Whether something in the output stands for it all the same.</param>
    public static string? Status(IEnumerable<Omission> omissions, bool isInPart = false)
    {
        var all = omissions.ToImmutableArray();
        return all.IsEmpty ? null
            : all.All(omission => omission.IsOutside) ? "Not deployed"
            : isInPart ? "Left out in part"
            : "Left out";
    }

    /// <summary>Status and reasons for a cell; null where nothing is left out.</summary>
    public static string? Cell(IEnumerable<Omission> omissions) => Status(omissions) is { } status
        ? $"{char.ToLowerInvariant(status[0])}{status[1..]}: {string.Join("; ", Reasons(omissions))}"
        : null;
}
