using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// The pass-through participants that requests of one origin get to, each by a shortest way: breadth first, so that the
/// cost is that of the links in reach and not that of the ways over them, of which there may be any number.
/// </summary>
internal sealed class Reach
{
    /// <summary>The links of a way that are looked at where those before are known already.</summary>
    public const int MostAlong = 64;

    private readonly Dictionary<Draft, Link> into = new(ReferenceEqualityComparer.Instance);
    private readonly List<Link> inner = [];
    private readonly List<Link> exits = [];
    private readonly List<Draft> ends = [];
    private readonly ILookup<Draft, Link> inbound;

    /// <summary>What an origin gets to.</summary>
    /// <param name="origin">Where the requests come from.</param>
    /// <param name="next">The links that requests run along, by where they start.</param>
    /// <param name="isPassing">Whether requests pass through a participant.</param>
    public Reach(Draft origin, ILookup<Draft, Link> next, Func<Draft, bool> isPassing)
    {
        List<Draft> met = [origin];
        Enter(next[origin].Where(link => isPassing(link.To)), met);
        for (var i = 1; i < met.Count; i++)
        {
            var onward = next[met[i]].Where(link => !ReferenceEquals(link.To, met[i])).ToList();
            exits.AddRange(onward.Where(link => !isPassing(link.To) && !ReferenceEquals(link.To, origin)));
            if (!Enter(onward.Where(link => isPassing(link.To)), met) && onward.TrueForAll(link => isPassing(link.To)))
            {
                ends.Add(met[i]);
            }
        }

        Ancestry tree = new(met, into);
        inner.RemoveAll(link => tree.IsAbove(link.To, link.From));
        inbound = inner.ToLookup(link => link.To, (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>
    /// The links to pass-through participants, those of the origin among them, nearest first; none that leads back to
    /// where requests have been.
    /// </summary>
    public IReadOnlyList<Link> Inner => inner;

    /// <summary>The links by which requests come out anywhere but at the origin, nearest first.</summary>
    public IReadOnlyList<Link> Exits => exits;

    /// <summary>The pass-through participants from which nothing further is reached.</summary>
    public IReadOnlyList<Draft> Ends => ends;

    /// <summary>The last links of the shortest way from the origin to a pass-through participant.</summary>
    /// <param name="to">The participant.</param>
    /// <param name="known">Links that need not be among them, with all before; null where none need be.</param>
    public ImmutableArray<Link> Way(Draft to, HashSet<Link>? known = null)
    {
        List<Link> way = [];
        var at = to;
        while (into.TryGetValue(at, out var link) && (way.Count < MostAlong || known?.Contains(link) is false))
        {
            way.Add(link);
            at = link.From;
        }

        way.Reverse();
        return [.. way];
    }

    /// <summary>Whether a link is how the shortest way to its end comes in.</summary>
    public bool IsShortest(Link link) => ReferenceEquals(into.GetValueOrDefault(link.To), link);

    /// <summary>
    /// The pass-through participants from which some exits are reached: the link onward and the exit that is nearest.
    /// </summary>
    public Dictionary<Draft, (Link Next, Link Exit)> Onward(IEnumerable<Link> wanted)
    {
        Dictionary<Draft, (Link Next, Link Exit)> onward = new(ReferenceEqualityComparer.Instance);
        Queue<Draft> open = new(wanted.Where(exit => onward.TryAdd(exit.From, (exit, exit))).Select(exit => exit.From));
        while (open.TryDequeue(out var at))
        {
            foreach (var link in inbound[at].Where(link => into.ContainsKey(link.From)))
            {
                if (onward.TryAdd(link.From, (link, onward[at].Exit)))
                {
                    open.Enqueue(link.From);
                }
            }
        }

        return onward;
    }

    /// <summary>Takes in some links; whether they are the first to get to some participant.</summary>
    private bool Enter(IEnumerable<Link> links, List<Draft> met)
    {
        var before = met.Count;
        foreach (var link in links)
        {
            inner.Add(link);
            if (into.TryAdd(link.To, link))
            {
                met.Add(link.To);
            }
        }

        return met.Count > before;
    }

    /// <summary>Who stands above whom in the tree of shortest ways, asked in constant time.</summary>
    private sealed class Ancestry
    {
        private readonly Dictionary<Draft, (int First, int Count)> places = new(ReferenceEqualityComparer.Instance);

        public Ancestry(List<Draft> met, Dictionary<Draft, Link> into)
        {
            Dictionary<Draft, int> sizes = new(ReferenceEqualityComparer.Instance);
            for (var i = met.Count - 1; i > 0; i--)
            {
                var size = sizes[met[i]] = sizes.GetValueOrDefault(met[i]) + 1;
                var above = into[met[i]].From;
                sizes[above] = sizes.GetValueOrDefault(above) + size;
            }

            Dictionary<Draft, int> free = new(ReferenceEqualityComparer.Instance) { [met[0]] = 1 };
            places[met[0]] = (0, met.Count);
            foreach (var draft in met.Skip(1))
            {
                var above = into[draft].From;
                places[draft] = (free[above], sizes[draft]);
                free[draft] = free[above] + 1;
                free[above] += sizes[draft];
            }
        }

        public bool IsAbove(Draft above, Draft below)
        {
            var (first, count) = places[above];
            return places[below].First - first is var distance && distance >= 0 && distance < count;
        }
    }
}
