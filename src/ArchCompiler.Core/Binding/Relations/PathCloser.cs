using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Takes pass-through participants out of request paths and closes the paths over them. One that controls requests (a
/// web filter) is attached: to the nearest upstream that takes it, else downstream; one that protects rather than
/// filters, to both.
/// </summary>
internal sealed class PathCloser(Dictionary<DiagramEdge, EdgeWords> words, List<Diagnostic> diagnostics)
{
    /// <summary>The links without pass-through ones in the middle, and the attachments that came of it.</summary>
    public (List<Link> Links, List<(Link Link, Meaning Meaning)> Attachments) Close(List<Link> links)
    {
        if (!links.Exists(link => IsPassing(link.From) || IsPassing(link.To)))
        {
            return (links, []);
        }

        var closed = Cross(links);
        var attachments = closed.Attachments;
        var found = attachments.SelectMany(a => a.Link.Edges)
            .ToHashSet<DiagramEdge>(ReferenceEqualityComparer.Instance);
        attachments.AddRange(
            AttachAlone(links.Where(link => !closed.Used.Contains(link) && !found.Contains(link.Edges[0]))));
        var attached = attachments.SelectMany(a => a.Link.Edges)
            .ToHashSet<DiagramEdge>(ReferenceEqualityComparer.Instance);
        var paths = closed.Paths.Where(path => !ComesBack(path)).ToList();
        var onPaths = paths.SelectMany(path => path.Edges)
            .ToHashSet<DiagramEdge>(ReferenceEqualityComparer.Instance);
        var onReturns = closed.Paths.Where(ComesBack).SelectMany(path => path.Edges)
            .Where(edge => !onPaths.Contains(edge))
            .ToHashSet<DiagramEdge>(ReferenceEqualityComparer.Instance);
        var kept = links.Where(link => closed.Used.Contains(link)
            ? onReturns.Contains(link.Edges[0])
            : !attached.Contains(link.Edges[0]) || onPaths.Contains(link.Edges[0]));
        return ([.. kept, .. paths], attachments);
    }

    /// <summary>
    /// Whether a path leaves a network by a way between networks and ends in the same one: what goes out there does not
    /// come back, and what comes in there comes from elsewhere.
    /// </summary>
    private static bool ComesBack(Link path) =>
        path.Via.Any(via => via.Kind.Has(Capabilities.PrivateWay))
        && NetworkOf(path.From) is { } network && ReferenceEquals(network, NetworkOf(path.To));

    private static Frame? NetworkOf(Draft draft) =>
        draft.Nodes[0].Frame?.Outwards().FirstOrDefault(frame => frame.Kind is BoundaryKind.Vpc);

    private ClosedPaths Cross(List<Link> links)
    {
        var next = links.Where(IsOnPath)
            .ToLookup(link => link.From, (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance);
        ClosedPaths closed = new(words, links.Count);
        foreach (var (origin, start) in links
            .Where(link => IsOnPath(link) && !IsPassing(link.From) && IsPassing(link.To))
            .DistinctBy(link => link.From, (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance)
            .Select(link => (link.From, link)))
        {
            if (!closed.Close(origin, new(origin, next, IsPassing)))
            {
                diagnostics.Add(BindingDiagnostics.TooManyPaths(start.Edges[0], origin.Nodes[0].Title));
                break;
            }
        }

        return closed;
    }

    private static bool IsPassing(Draft draft) =>
        draft.Kind.Has(Capabilities.PassThrough) || draft.Kind.Id == NotResources.JunctionId;

    private static bool IsBeside(Link link) => IsPassing(link.From) != IsPassing(link.To);

    /// <summary>
    /// A link that requests run along: neither end works on others, and the label does not say anything else.
    /// </summary>
    private bool IsOnPath(Link link) =>
        (!WorksOnOthers(link.From) || IsDoor(link.To)) && (!WorksOnOthers(link.To) || IsDoor(link.From))
        && words[link.Edges[0]].Relation is null
            or RelationKind.Requests
            or RelationKind.Invokes
            or RelationKind.Accesses;

    /// <summary>Whether a pass-through shape is a part of the network: it leads to whatever stands behind it.</summary>
    private static bool IsDoor(Draft draft) =>
        IsPassing(draft) && draft.Kind.Has(Capabilities.Network) && !draft.Kind.Has(Capabilities.Control);

    private static bool WorksOnOthers(Draft draft) => draft.Kind.Has(Capabilities.Control) && !IsPassing(draft);

    /// <summary>A control drawn beside what it is attached to, in no path.</summary>
    private static IEnumerable<(Link Link, Meaning Meaning)> AttachAlone(IEnumerable<Link> links)
    {
        foreach (var link in links)
        {
            var (control, other) = IsPassing(link.From) ? (link.From, link.To) : (link.To, link.From);
            if (IsBeside(link) && control.Kind.Has(Capabilities.Control) && Attachment.Fits(other, control))
            {
                yield return Attachment.Of(control, other, link.Edges);
            }
        }
    }
}
