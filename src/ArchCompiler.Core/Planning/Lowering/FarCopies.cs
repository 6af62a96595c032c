using System.Collections.Frozen;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>
/// Finds what is drawn as the copy of something in another region: an arrow between two of the same kind that AWS can
/// copy, whatever is written on it, since a store does nothing to another but copy. Of those that are joined one is the
/// source: one that nothing leads to before others, one at home before others, else the first drawn.
/// </summary>
internal sealed class FarCopies
{
    private static readonly FrozenSet<string> Copied = FrozenSet.Create(
        StringComparer.Ordinal,
        ConstructKinds.KeyValueTable,
        ConstructKinds.RelationalCluster,
        ConstructKinds.Key,
        ConstructKinds.Secret);

    private readonly Dictionary<string, Service> sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> copied = new(StringComparer.Ordinal);

    /// <summary>Reads the arrows of an architecture.</summary>
    public FarCopies(Architecture architecture, Regions regions)
    {
        var arrows = FindArrows(architecture, regions).ToList();
        var led = arrows.Select(arrow => arrow.To.Id).ToHashSet(StringComparer.Ordinal);
        var near = arrows.Concat(arrows.Select(arrow => (From: arrow.To, To: arrow.From)))
            .ToLookup(arrow => arrow.From.Id, arrow => arrow.To, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var first in arrows.Select(arrow => arrow.From).Where(service => seen.Add(service.Id)))
        {
            var joined = Joined(first, near, seen)
                .OrderBy(one => led.Contains(one.Id) ? 1 : 0)
                .ThenBy(one => regions.Of(one) == PlanScope.Home ? 0 : 1)
                .ThenBy(one => one.Span.Start)
                .ToList();
            foreach (var copy in joined.Skip(1).DistinctBy(regions.Of)
                .Where(copy => regions.Of(copy) != regions.Of(joined[0])))
            {
                sources[copy.Id] = joined[0];
                copied.Add(joined[0].Id);
            }
        }
    }

    /// <summary>What a service is the copy of, null where it is none.</summary>
    public Service? SourceOf(Participant service) => sources.GetValueOrDefault(service.Id);

    /// <summary>Whether a service has a copy in another region.</summary>
    public bool IsCopied(Participant service) => copied.Contains(service.Id);

    /// <summary>Whether one of two is the other's copy, or both are of the same.</summary>
    public bool AreJoined(Participant one, Participant other)
    {
        var (source, otherSource) = (SourceOf(one) ?? one, SourceOf(other) ?? other);
        return source.Id == otherSource.Id;
    }

    private static IEnumerable<(Service From, Service To)> FindArrows(Architecture architecture, Regions regions)
    {
        foreach (var relation in architecture.Relations.Where(relation => !relation.IsUndecided))
        {
            if (architecture.FindService(relation.From) is { Kind.Realisation: { } kept } from
                && architecture.FindService(relation.To) is { Kind.Realisation: { } copy } to
                && kept.Construct == copy.Construct
                && Copied.Contains(kept.Construct)
                && regions.Of(from) is { } here
                && regions.Of(to) is { } there
                && here != there)
            {
                yield return (from, to);
            }
        }
    }

    private static List<Service> Joined(Service first, ILookup<string, Service> near, HashSet<string> seen)
    {
        List<Service> joined = [first];
        for (var i = 0; i < joined.Count; i++)
        {
            joined.AddRange(near[joined[i].Id].Where(next => seen.Add(next.Id)));
        }

        return joined;
    }
}
