using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>How requests get from an origin over pass-through participants to one end.</summary>
internal sealed class Crossing
{
    private readonly Dictionary<Draft, (Link Next, Link Exit)> onward;

    /// <summary>A crossing.</summary>
    /// <param name="from">The origin.</param>
    /// <param name="way">The shortest way, the link that comes out last.</param>
    /// <param name="links">The links on all ways; those of the shortest may be among them.</param>
    /// <param name="onward">The link onward from each pass-through participant on them.</param>
    public Crossing(
        Draft from, ImmutableArray<Link> way, IEnumerable<Link> links, Dictionary<Draft, (Link Next, Link Exit)> onward)
    {
        (From, Way, this.onward) = (from, way, onward);
        Beside = [.. links.Except(way, (IEqualityComparer<Link>)ReferenceEqualityComparer.Instance)];
        Via = [.. way.SkipLast(1).Select(link => link.To)];
        ViaBeside =
        [
            .. Beside.Select(link => link.To).Where(draft => !ReferenceEquals(draft, To))
                .Except(Via, (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance),
        ];
    }

    /// <summary>The origin.</summary>
    public Draft From { get; }

    /// <summary>Where requests come out.</summary>
    public Draft To => Way[^1].To;

    /// <summary>The links of the shortest way.</summary>
    public ImmutableArray<Link> Way { get; }

    /// <summary>The links off the shortest way.</summary>
    public ImmutableArray<Link> Beside { get; }

    /// <summary>The pass-through participants on the shortest way.</summary>
    public ImmutableArray<Draft> Via { get; }

    /// <summary>The pass-through participants on other ways alone.</summary>
    public ImmutableArray<Draft> ViaBeside { get; }

    /// <summary>The first links from a pass-through participant to where requests come out.</summary>
    public ImmutableArray<Link> Onward(Draft at)
    {
        List<Link> links = [];
        while (links.Count < Reach.MostAlong && onward.TryGetValue(at, out var step))
        {
            links.Add(step.Next);
            at = step.Next.To;
        }

        return [.. links];
    }
}
