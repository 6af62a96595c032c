using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Tells by their arrows which of those that look alike are one thing. Ends that are one themselves count as the same
/// end, so that alike is decided together for all: whoever differs is set apart, then those whose arrows lead to what
/// was set apart are looked at again, until nothing changes.
/// </summary>
internal sealed class Wiring
{
    /// <summary>More different wirings than this among twins in zones are each of their own.</summary>
    private const int MostCompared = 16;

    private readonly EdgeWordsReader words;
    private readonly Func<string, string> placeOf;
    private readonly ILookup<string, Arrow> arrows;
    private readonly Dictionary<DiagramEdge, string> said = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> classOf = new(StringComparer.Ordinal);
    private readonly List<Twins> classes = [];

    /// <summary>The wiring of a drawing.</summary>
    /// <param name="edges">Its arrows.</param>
    /// <param name="words">Reads what is written on them.</param>
    /// <param name="placeOf">What an end is taken for that is none of the twins.</param>
    /// <param name="copied">Ids of copies with what they are copies of, which is the same end.</param>
    public Wiring(
        ImmutableArray<DiagramEdge> edges,
        EdgeWordsReader words,
        Func<string, string> placeOf,
        IReadOnlyDictionary<string, string> copied)
    {
        this.words = words;
        this.placeOf = placeOf;
        arrows = edges.Where(edge => edge.Stroke is not "invisible" && edge.From.Text != edge.To.Text)
            .SelectMany(edge => (Arrow[])
            [
                new(edge.From.Text, End(edge.To.Text), edge, '>'), new(edge.To.Text, End(edge.From.Text), edge, '<'),
            ])
            .ToLookup(arrow => arrow.At, StringComparer.Ordinal);

        string End(string id) => copied.GetValueOrDefault(id, id);
    }

    /// <summary>The groups of two and more that are one each.</summary>
    public IEnumerable<ImmutableArray<Use>> Sort(ImmutableArray<Twins> alike)
    {
        foreach (var twins in alike)
        {
            Enter(twins);
        }

        HashSet<int> open = [.. Enumerable.Range(0, classes.Count)];
        while (open.Count > 0)
        {
            var parts = open.Order().Select(index => (Index: index, Parts: Part(classes[index])))
                .Where(parted => parted.Parts.Count > 1)
                .ToList();
            open.Clear();
            foreach (var (index, first) in parts.Select(parted => (parted.Index, parted.Parts)))
            {
                classes[index] = classes[index] with { Members = first[0] };
                foreach (var rest in first.Skip(1))
                {
                    Enter(classes[index] with { Members = rest });
                    open.UnionWith(rest.SelectMany(use => arrows[use.Node.Id])
                        .Where(arrow => classOf.ContainsKey(arrow.Other))
                        .Select(arrow => classOf[arrow.Other]));
                }
            }
        }

        return classes.Where(twins => twins.Members.Length > 1).Select(twins => twins.Members);
    }

    private void Enter(Twins twins)
    {
        foreach (var use in twins.Members)
        {
            classOf[use.Node.Id] = classes.Count;
        }

        classes.Add(twins);
    }

    /// <summary>Those of some twins that stay together, the first of them first.</summary>
    private List<ImmutableArray<Use>> Part(Twins twins)
    {
        if (twins.Members.Length < 2)
        {
            return [twins.Members];
        }

        var wired = twins.Members.Select(use => (Use: use, Arrows: ArrowsOf(use, twins.IsPlaced)))
            .GroupBy(pair => string.Join('\n', pair.Arrows), StringComparer.Ordinal)
            .Select(same => (same.First().Arrows, Uses: same.Select(pair => pair.Use).ToList()))
            .ToList();
        var parts = twins.IsPlaced && wired.Count is > 1 and <= MostCompared ? Merge(wired) : wired.Select(w => w.Uses);
        return
        [
            .. parts.Select(part => part.OrderBy(use => use.Order).ToImmutableArray())
                .OrderBy(part => part[0].Order),
        ];
    }

    /// <summary>
    /// Of twins in zones one that has fewer arrows than another was drawn with some forgotten; two that have each an
    /// arrow that the other lacks are two.
    /// </summary>
    private static IEnumerable<List<Use>> Merge(List<(SortedSet<string> Arrows, List<Use> Uses)> wired)
    {
        List<(SortedSet<string> Arrows, List<Use> Uses)> parts = [];
        foreach (var (arrows, uses) in wired.OrderByDescending(w => w.Arrows.Count).ThenBy(w => w.Uses[0].Order))
        {
            if (parts.Find(part => part.Arrows.IsSupersetOf(arrows)) is { Uses: { } more })
            {
                more.AddRange(uses);
            }
            else
            {
                parts.Add((arrows, uses));
            }
        }

        return parts.Select(part => part.Uses);
    }

    /// <summary>
    /// The arrows at a node with what they say. Of twins in zones an arrow without words may go with one that has some;
    /// and one from twin to twin keeps them in step and counts for none of them.
    /// </summary>
    private SortedSet<string> ArrowsOf(Use use, bool isPlaced)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        var own = classOf[use.Node.Id];
        foreach (var arrow in arrows[use.Node.Id])
        {
            var isTwin = classOf.TryGetValue(arrow.Other, out var other);
            if (!isPlaced || other != own || !isTwin)
            {
                var end = $"{arrow.Way}{(isTwin ? $"={other}" : placeOf(arrow.Other))}";
                found.Add($"{end}{SaidOn(arrow.Edge)}");
                if (isPlaced)
                {
                    found.Add(end);
                }
            }
        }

        return found;
    }

    private string SaidOn(DiagramEdge edge)
    {
        if (!said.TryGetValue(edge, out var text))
        {
            var read = words.Read(edge.Label?.Text);
            string?[] parts =
            [
                read.Relation?.ToString(), read.Access is Access.None ? null : $"{read.Access}", read.Protocol,
                read.Port?.ToString(CultureInfo.InvariantCulture), read.IsNegated ? "not" : null, read.Schedule,
                read.Host, .. read.Routes.Select(route => $"{route}"), .. read.Events, .. read.Keys.Prefixes,
                .. read.Keys.Suffixes, .. read.Sources, read.Filter.IsNone ? null : $"{read.Filter}",
                edge.Type.StartsWith("double", StringComparison.Ordinal) ? "both" : null,
            ];
            said[edge] = text = string.Concat(parts.OfType<string>().Select(part => $"|{part}"));
        }

        return text;
    }

    private readonly record struct Arrow(string At, string Other, DiagramEdge Edge, char Way);
}
