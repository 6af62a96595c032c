using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Services;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Takes boxes that stand for routes out of the way between an API and what answers them: each pair of an arrow into a
/// box and one out of it is one link, by that box's routes. A box in the API's own frame needs no arrow into it.
/// </summary>
internal static class RouteBoxes
{
    /// <summary>The links without such boxes in the middle; boxes that lead nowhere keep their links.</summary>
    public static List<Link> Splice(List<Link> links, ImmutableArray<Draft> drafts)
    {
        if (!links.Exists(link => IsBox(link.From)))
        {
            return links;
        }

        var fronts = drafts.Where(draft => LinkReader.IsFront(draft.Kind)).ToList();
        var into = links.Where(link => IsBox(link.To))
            .ToLookup(link => link.To, (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance);
        List<Link> spliced = [];
        HashSet<Link> used = new(ReferenceEqualityComparer.Instance);
        foreach (var link in links)
        {
            if (!IsBox(link.From))
            {
                spliced.Add(link);
                continue;
            }

            var ways = into[link.From].Where(before => LinkReader.IsFront(before.From.Kind)).ToList();
            used.UnionWith(ways);
            var joined = ways.Select(before => new Link(before.From, link.To, [.. before.Edges, .. link.Edges]))
                .DefaultIfEmpty(FindFrame(link.From, fronts) is { } api ? new(api, link.To, link.Edges) : link);
            spliced.AddRange(joined.Select(way => ReferenceEquals(way, link) ? link : way with { Via = [link.From] }));
        }

        spliced.RemoveAll(used.Contains);
        return spliced;
    }

    private static bool IsBox(Draft draft) => !draft.Routes.IsEmpty;

    /// <summary>The API whose frame a box stands in.</summary>
    private static Draft? FindFrame(Draft box, List<Draft> fronts)
    {
        var around = box.Nodes[0].Frame?.Outwards().ToHashSet<Frame>(ReferenceEqualityComparer.Instance) ?? [];
        return fronts.Find(front => front.Nodes.Any(node => node.ServiceFrame is { } own && around.Contains(own)));
    }
}
