using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Copies;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Makes one participant of nodes that are replicas: the same kind and the same label up to a counter, in sibling zones
/// or subnets, where none has an arrow of its own that another lacks for one of its own; or side by side where only the
/// counter tells them apart and their arrows say the same.
/// </summary>
internal sealed class ReplicaFolder(
    IndexedLabel labels,
    Statements statements,
    EdgeWordsReader words,
    CopyReader copies,
    IReadOnlyDictionary<string, Frame> frames,
    ToldApart apart)
{
    private readonly FramePlaces places = new(labels);

    /// <summary>The participants of some nodes, in drawing order of their first node.</summary>
    public ImmutableArray<Draft> Fold(
        ImmutableArray<BoundNode> nodes,
        ImmutableArray<DiagramEdge> edges,
        IReadOnlyDictionary<string, string> copied)
    {
        var uses = nodes.SelectMany(node => node.Kinds.Select(kind => (Node: node, Kind: kind)))
            .Select((use, order) => new Use(order, use.Node, use.Kind, labels.Strip(use.Node.Label)))
            .ToList();
        var alike = uses.Where(MayFold).GroupBy(KeyOf, StringComparer.Ordinal).Select(Twins)
            .Where(twins => twins.Members.Length > 1);
        var folded = new Wiring(edges, words, PlaceOf, copied).Sort([.. alike]);

        List<(int Order, Draft Draft)> drafts = [];
        HashSet<int> used = [];
        foreach (var twins in folded)
        {
            used.UnionWith(twins.Select(use => use.Order));
            drafts.Add((twins[0].Order, new(twins[0].Kind, [.. twins.Select(use => use.Node)])));
        }

        drafts.AddRange(uses.Where(use => !used.Contains(use.Order))
            .Select(use => (use.Order, new Draft(use.Kind, [use.Node]))));
        return [.. drafts.OrderBy(draft => draft.Order).Select(draft => draft.Draft)];
    }

    private bool MayFold(Use use) =>
        use.Kind.IsResource
            && use.Node.Candidates.IsEmpty
            && !IsFollower(use)
            && statements.Text(use.Node.Id, UniversalProperties.Fold) is not ("false" or "no" or "off");

    /// <summary>Of copies that are resources of their own each is one, wherever it stands.</summary>
    private bool IsFollower(Use use) =>
        use.Kind.Copies is { Reader: CopyForm.Follower }
        && copies.Read(use.Node.Label, use.Kind) is { IsCopy: true, Role: not CopyRole.Standby };

    /// <summary>Those that may be one, by where they stand or by what counts them.</summary>
    private Twins Twins(IEnumerable<Use> same)
    {
        ImmutableArray<Use> all = [.. same];
        var isPlaced = all.Select(ZoneOf).Distinct(StringComparer.Ordinal).Skip(1).Any();
        return isPlaced
            ? new(all, IsPlaced: true)
            : new([.. all.Where(use => use.Label.HasIndex && CountsInPlace(use.Kind))], IsPlaced: false);
    }

    /// <summary>
    /// Two things side by side are replicas only where one of them lives in one place; two buckets are two buckets.
    /// </summary>
    private static bool CountsInPlace(ServiceKind kind) =>
        kind.Zones is not (ZoneModel.Builtin or ZoneModel.None)
        && !kind.HasAny(Capabilities.StoresData | Capabilities.Cache);

    private string KeyOf(Use use) =>
        $"{use.Kind.Id}\n{use.Label.Text}\n{apart.SideOf(use.Node.Id)}\n{places.Of(use.Node.Frame)}";

    private string ZoneOf(Use use) => $"{use.Label.Zone}\n{places.ZonesOf(use.Node.Frame)}";

    /// <summary>What an end that is a frame is taken for: its siblings in other zones are the same end.</summary>
    private string PlaceOf(string id) => frames.TryGetValue(id, out var frame) ? places.Of(frame) : $"#{id}";
}

/// <summary>A node as one of its kinds.</summary>
/// <param name="Order">Its place in the drawing.</param>
/// <param name="Node">The node.</param>
/// <param name="Kind">What it is used as.</param>
/// <param name="Label">What it is called, without what counts it.</param>
internal sealed record Use(int Order, BoundNode Node, ServiceKind Kind, StrippedLabel Label);

/// <summary>Uses that look alike.</summary>
/// <param name="Members">In drawing order.</param>
/// <param name="IsPlaced">Whether they stand in different zones.</param>
internal sealed record Twins(ImmutableArray<Use> Members, bool IsPlaced);
