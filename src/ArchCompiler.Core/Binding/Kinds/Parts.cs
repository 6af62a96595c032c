using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>
/// Takes shapes that are only a part or a setting of what is drawn beside them for that: the task definition of a
/// container service that is drawn, and what scales tasks.
/// </summary>
internal sealed class Parts(Words words, NotResources notResources, Statements statements)
{
    /// <summary>The nodes, with such shapes as parts.</summary>
    public ImmutableArray<BoundNode> Settle(
        ImmutableArray<BoundNode> nodes, Dictionary<string, Frame> frames, ImmutableArray<DiagramEdge> edges)
    {
        var parts = nodes.Where(IsOpen).Select(node => (node.Id, Owners: OwnersOf(node)))
            .Where(part => part.Owners.Count > 0)
            .ToDictionary(part => part.Id, part => part.Owners, StringComparer.Ordinal);
        var scaling = nodes.Where(node => IsOpen(node) && IsScaling(node))
            .Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (parts.Count + scaling.Count == 0)
        {
            return nodes;
        }

        var drawn = nodes.Where(node => !parts.ContainsKey(node.Id)).SelectMany(node => node.Kinds)
            .Concat(frames.Values.Select(frame => frame.Service).OfType<ServiceKind>())
            .Select(kind => kind.Id)
            .ToHashSet(StringComparer.Ordinal);
        var scaled = Scaled(nodes, edges, scaling);
        return
        [
            .. nodes.Select(node => parts.TryGetValue(node.Id, out var owners) && owners.Overlaps(drawn)
                ? AsPart(node) with { PartOf = [.. owners.Order(StringComparer.Ordinal)] }
                : scaled.Contains(node.Id) ? AsPart(node)
                : node),
        ];
    }

    private BoundNode AsPart(BoundNode node) => node with { Kinds = [notResources.Part], Candidates = [] };

    private bool IsOpen(BoundNode node) =>
        node is { ServiceFrame: null, Kinds.Length: 1 }
        && statements.Text(node.Id, UniversalProperties.Service) is null;

    /// <summary>Ids of the kinds of which the first line of a label names a part, where it ends with that.</summary>
    private HashSet<string> OwnersOf(BoundNode node)
    {
        HashSet<string> owners = new(StringComparer.Ordinal);
        if (!node.Label.Lines.IsEmpty)
        {
            var line = WordLine.Parse(node.Label.Lines[0]);
            for (var i = 0; i < line.Words.Length; i++)
            {
                if (words.Parts.FindLongest(line, i, out var last) is { } part
                    && (last == line.Words.Length - 1 || line.IsCode(last + 1))
                    && !NamesOthers(line, i, part))
                {
                    owners.UnionWith(part.Of);
                }
            }
        }

        return owners;
    }

    /// <summary>
    /// Whether something else is named in front of the word: an "SQS listener" is no balancer's, and "orders ECS API",
    /// where the words have the service's own name in them, is a name.
    /// </summary>
    private bool NamesOthers(WordLine line, int end, PartWord part)
    {
        if (words.Kinds.Find(line.Slice(end, end)) is { IsName: true, Kind.IsResource: true }
            && Enumerable.Range(0, end).Any(i => words.Particles.Find(line.Slice(i, i)) is null))
        {
            return true;
        }

        for (var i = 0; i < end; i++)
        {
            if (words.Kinds.FindLongest(line, i, out var last) is { IsName: true, Kind: { IsResource: true } kind }
                && last < end && !part.Of.Contains(kind.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a label is nothing but the word for scaling, a property as much as a service.</summary>
    private bool IsScaling(BoundNode node)
    {
        if (node is not { Kinds: [{ IsResource: true } kind], Label: { Lines: [var text], Qualifiers: [] } })
        {
            return false;
        }

        var line = WordLine.Parse(text);
        return words.Kinds.FindLongest(line, 0, out var last) is { Role: WordRole.Name, Otherwise: { } other } sense
            && last == line.Words.Length - 1 && sense.Kind == kind
            && NotResources.Meaningless.Contains(other.Id);
    }

    /// <summary>Those whose arrows all join them to what scales by itself and is no machine.</summary>
    private static FrozenSet<string> Scaled(
        ImmutableArray<BoundNode> nodes, ImmutableArray<DiagramEdge> edges, HashSet<string> scaling)
    {
        if (scaling.Count == 0)
        {
            return [];
        }

        var kinds = nodes.DistinctBy(node => node.Id)
            .ToDictionary(node => node.Id, node => node.Kinds[0], StringComparer.Ordinal);
        return edges.SelectMany(edge => new[] { (edge.From.Text, edge.To.Text), (edge.To.Text, edge.From.Text) })
            .Where(pair => scaling.Contains(pair.Item1))
            .GroupBy(pair => pair.Item1, StringComparer.Ordinal)
            .Where(at => at.Any(pair => Scales(pair.Item2))
                && at.All(pair => Scales(pair.Item2) || Watches(pair.Item2)))
            .Select(at => at.Key)
            .ToFrozenSet(StringComparer.Ordinal);

        bool Scales(string id) => kinds.TryGetValue(id, out var kind)
            && kind.Has(Capabilities.Scalable) && kind.HasAny(Capabilities.Serverless | Capabilities.StoresData);

        bool Watches(string id) => kinds.TryGetValue(id, out var kind) && kind.Has(Capabilities.Control);
    }
}
