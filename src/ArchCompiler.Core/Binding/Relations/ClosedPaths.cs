using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// The paths over pass-through participants, closed: one from each origin to each end that says the same, by the
/// shortest way, with every edge that lies on another way between the two. Of a very long way only its end is listed
/// where what stands before is listed for another end.
/// </summary>
/// <param name="words">What is written on the edges.</param>
/// <param name="drawn">How many links are drawn: the bounds are linear in it.</param>
internal sealed class ClosedPaths(Dictionary<DiagramEdge, EdgeWords> words, int drawn)
{
    /// <summary>Steps until an edge off the shortest ways is listed once, not at each pair that it serves.</summary>
    private int detail = 2_000 + (10 * drawn);

    /// <summary>Steps until links stay as they were drawn.</summary>
    private int patience = 40_000 + (40 * drawn);

    /// <summary>The paths, each as one link.</summary>
    public List<Link> Paths { get; } = [];

    /// <summary>The controls on the paths, at what they are attached to.</summary>
    public List<(Link Link, Meaning Meaning)> Attachments { get; } = [];

    /// <summary>The links that the paths are made of.</summary>
    public HashSet<Link> Used { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Closes the paths of an origin; false where there are more than anyone means.</summary>
    public bool Close(Draft origin, Reach reach)
    {
        patience -= (2 * reach.Inner.Count) + reach.Exits.Count;
        PathControls controls = new(origin, reach, Attachments);
        HashSet<Link> listed = new(ReferenceEqualityComparer.Instance);
        var nearest = reach.Onward(reach.Exits);
        var left = reach.Inner.Where(link => !Used.Contains(link) && nearest.ContainsKey(link.To))
            .ToLookup(link => KeyOf(nearest[link.To].Exit), StringComparer.Ordinal);
        foreach (var exits in reach.Exits.GroupBy(KeyOf, StringComparer.Ordinal))
        {
            if (patience <= 0)
            {
                return false;
            }

            var onward = detail > 0 ? reach.Onward(exits) : nearest;
            var inner = detail > 0 ? reach.Inner.Where(link => onward.ContainsKey(link.To)) : left[exits.Key];
            detail -= reach.Inner.Count;
            var exit = exits.First();
            ImmutableArray<Link> way = [.. reach.Way(exit.From, listed), exit];
            listed.UnionWith(way);
            Close(new(origin, way, inner.Concat(exits), onward), controls);
        }

        controls.AttachEnds(nearest);
        return true;
    }

    /// <summary>Two ways to one end that say different verbs, paths or ports stay two paths.</summary>
    private string KeyOf(Link exit)
    {
        var said = words[exit.Edges[0]];
        var routes = string.Join('|', said.Routes);
        return FormattableString.Invariant($"{exit.To.Id}\n{said.Relation}\n{routes}\n{said.Port}");
    }

    /// <summary>The edges of the shortest way stand last: what is said there goes before the rest.</summary>
    private void Close(Crossing crossing, PathControls controls)
    {
        var (way, beside) = (crossing.Way, crossing.Beside);
        patience -= way.Length + beside.Length;
        Used.UnionWith(way);
        Used.UnionWith(beside);

        ImmutableArray<DiagramEdge> edges = [.. way.SelectMany(link => link.Edges)];
        var seen = edges.ToHashSet<DiagramEdge>(ReferenceEqualityComparer.Instance);
        var others = beside.SelectMany(link => link.Edges).Where(seen.Add).ToLookup(e => words[e].Relation is null);
        ImmutableArray<Draft> via = [.. crossing.Via, .. crossing.ViaBeside];
        Paths.Add(new(crossing.From, crossing.To, [.. others[true], .. edges]) { Via = via });
        if (others.Contains(false))
        {
            Paths.Add(new(crossing.From, crossing.To, [.. others[false], .. way[^1].Edges]) { Via = via });
        }

        patience -= controls.Attach(crossing);
    }
}
