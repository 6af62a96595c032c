using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Takes pass-through participants out of request paths and closes the paths over them. One that controls requests (a
/// web filter) is attached: to the nearest upstream that takes it, else downstream; one that protects rather than
/// filters, to both.
/// </summary>
internal sealed class PathCloser(Dictionary<DiagramEdge, EdgeWords> words)
{
    /// <summary>Paths that are closed beside one for each link; beyond, links stay as they were drawn.</summary>
    private const int MostPaths = 10_000;

    /// <summary>The links without pass-through ones in the middle, and the attachments that came of it.</summary>
    public (List<Link> Links, List<(Link Link, Meaning Meaning)> Attachments) Close(List<Link> links)
    {
        if (!links.Exists(link => IsPassing(link.From) || IsPassing(link.To)))
        {
            return (links, []);
        }

        var next = links.Where(IsOnPath)
            .ToLookup(link => link.From, (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance);
        HashSet<Link> used = new(ReferenceEqualityComparer.Instance);
        List<Link> paths = [];
        List<Link> deadEnds = [];
        var most = MostPaths + links.Count;
        foreach (var start in links.Where(link => IsOnPath(link) && !IsPassing(link.From) && IsPassing(link.To)))
        {
            Follow(start, next, used, paths, deadEnds, most);
        }

        List<(Link Link, Meaning Meaning)> attachments = [.. paths.Concat(deadEnds).SelectMany(AttachAlong)];
        var found = attachments.SelectMany(a => a.Link.Edges)
            .ToHashSet<DiagramEdge>(ReferenceEqualityComparer.Instance);
        attachments.AddRange(AttachAlone(links.Where(link => !used.Contains(link) && !found.Contains(link.Edges[0]))));
        var attached = attachments.SelectMany(a => a.Link.Edges)
            .ToHashSet<DiagramEdge>(ReferenceEqualityComparer.Instance);
        var closed = paths.SelectMany(path => path.Edges).ToHashSet<DiagramEdge>(ReferenceEqualityComparer.Instance);
        var kept = links.Where(link => !used.Contains(link)
            && (!attached.Contains(link.Edges[0]) || closed.Contains(link.Edges[0])));
        return ([.. kept, .. paths], attachments);
    }

    private static bool IsPassing(Draft draft) =>
        draft.Kind.Has(Capabilities.PassThrough) || draft.Kind.Id == NotResources.JunctionId
        || !draft.Routes.IsEmpty;

    private static bool IsBeside(Link link) => IsPassing(link.From) != IsPassing(link.To);

    /// <summary>
    /// A link that requests run along: neither end works on others, and the label does not say anything else.
    /// </summary>
    private bool IsOnPath(Link link) =>
        !WorksOnOthers(link.From) && !WorksOnOthers(link.To)
        && words[link.Edges[0]].Relation is null
            or RelationKind.Requests
            or RelationKind.Invokes
            or RelationKind.Accesses;

    private static bool WorksOnOthers(Draft draft) => draft.Kind.Has(Capabilities.Control) && !IsPassing(draft);

    /// <summary>
    /// Every path from a link into a pass-through participant to where it comes out; depth first without recursion.
    /// </summary>
    private static void Follow(
        Link start, ILookup<Draft, Link> next, HashSet<Link> used, List<Link> paths, List<Link> deadEnds, int most)
    {
        Stack<(
            Link Link,
            Draft Origin,
            ImmutableArray<DiagramEdge> Edges,
            ImmutableArray<Draft> Via,
            ImmutableArray<Link> Run)> open = new();
        open.Push((start, start.From, start.Edges, [], [start]));
        while (open.TryPop(out var step) && paths.Count < most)
        {
            if (!IsPassing(step.Link.To))
            {
                if (!ReferenceEquals(step.Link.To, step.Origin))
                {
                    paths.Add(new(step.Origin, step.Link.To, step.Edges) { Via = step.Via });
                    used.UnionWith(step.Run);
                }

                continue;
            }

            var onward = next[step.Link.To].Reverse()
                .Where(link => !step.Via.Contains(link.To) && !ReferenceEquals(link.To, step.Link.To))
                .ToList();
            if (onward.Count == 0)
            {
                deadEnds.Add(new(step.Origin, step.Link.To, step.Edges) { Via = step.Via.Add(step.Link.To) });
            }

            foreach (var link in onward)
            {
                open.Push((
                    link, step.Origin, [.. step.Edges, .. link.Edges], step.Via.Add(step.Link.To), step.Run.Add(link)));
            }
        }
    }

    private static IEnumerable<(Link Link, Meaning Meaning)> AttachAlong(Link path)
    {
        for (var i = 0; i < path.Via.Length; i++)
        {
            var control = path.Via[i];
            if (!control.Kind.Has(Capabilities.Control))
            {
                continue;
            }

            var up = Takes(path.From.Kind, control.Kind);
            var down = Takes(path.To.Kind, control.Kind);
            if (up)
            {
                yield return Attach(control, path.From, path.Edges[..Math.Min(i + 1, path.Edges.Length)]);
            }

            if (down && (!up || !control.Kind.Has(Capabilities.FiltersRequests)))
            {
                yield return Attach(control, path.To, path.Edges[Math.Min(i + 1, path.Edges.Length - 1)..]);
            }
        }
    }

    /// <summary>A control drawn beside what it is attached to, in no path.</summary>
    private static IEnumerable<(Link Link, Meaning Meaning)> AttachAlone(IEnumerable<Link> links)
    {
        foreach (var link in links)
        {
            var (control, other) = IsPassing(link.From) ? (link.From, link.To) : (link.To, link.From);
            if (IsBeside(link) && control.Kind.Has(Capabilities.Control) && Takes(other.Kind, control.Kind))
            {
                yield return Attach(control, other, link.Edges);
            }
        }
    }

    private static (Link Link, Meaning Meaning) Attach(Draft control, Draft other, ImmutableArray<DiagramEdge> edges) =>
        (new(control, other, edges), new(RelationKind.Attaches, Access.None));

    /// <summary>What a control can be attached to is for its kind to declare.</summary>
    private static bool Takes(ServiceKind other, ServiceKind control) =>
        control.Controls.Any(declaration => declaration is { Relation: RelationKind.Attaches, IsInverse: false }
            && (declaration.Kind is null || declaration.Kind == other.Id) && other.Has(declaration.On));
}
