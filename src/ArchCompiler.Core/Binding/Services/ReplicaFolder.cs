using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Makes one participant of nodes that are replicas: the same kind and the same label up to a counter, in sibling zones
/// or subnets, or side by side where only the counter tells them apart.
/// </summary>
internal sealed class ReplicaFolder(IndexedLabel labels, Statements statements, ToldApart apart)
{
    /// <summary>The participants of some nodes, in drawing order of their first node.</summary>
    public ImmutableArray<Draft> Fold(ImmutableArray<BoundNode> nodes)
    {
        var uses = nodes.SelectMany(node => node.Kinds.Select(kind => new Use(node, kind))).ToList();
        var keyed = uses.Select((use, order) =>
            (Use: use, Order: order, Key: KeyOf(use), Label: labels.Strip(use.Node.Label)))
            .ToList();
        List<(int Order, Draft Draft)> drafts = [];
        foreach (var same in keyed.GroupBy(item => item.Key, StringComparer.Ordinal))
        {
            var inSeveralZones =
                same.Select(item => ZonePath(item.Use.Node)).Distinct(StringComparer.Ordinal).Skip(1).Any();
            var twins = same.Where(item => MayFold(item.Use)
                && (inSeveralZones || (item.Label.HasIndex && CountsInPlace(item.Use.Kind))))
                .ToList();
            var folded = twins.Count > 1 ? twins.Select(item => item.Order).ToHashSet() : [];
            if (folded.Count > 0)
            {
                drafts.Add((twins[0].Order, new(twins[0].Use.Kind, [.. twins.Select(item => item.Use.Node)])));
            }

            drafts.AddRange(
                same.Where(item => !folded.Contains(item.Order))
                    .Select(item => (item.Order, new Draft(item.Use.Kind, [item.Use.Node]))));
        }

        return [.. drafts.OrderBy(draft => draft.Order).Select(draft => draft.Draft)];
    }

    private bool MayFold(Use use) =>
        use.Kind.IsResource
            && use.Node.Candidates.IsEmpty
            && statements.Text(use.Node.Id, UniversalProperties.Fold) is not ("false" or "no" or "off");

    /// <summary>
    /// Two things side by side are replicas only where one of them lives in one place; two buckets are two buckets.
    /// </summary>
    private static bool CountsInPlace(ServiceKind kind) =>
        kind.Zones is not (ZoneModel.Builtin or ZoneModel.None) && !kind.Has(Capabilities.StoresData);

    private string KeyOf(Use use)
    {
        var (text, _) = labels.Strip(use.Node.Label);
        var frames = use.Node.Frame?.Outwards().Select(PlaceOf) ?? [];
        return $"{use.Kind.Id}\n{text}\n{apart.SideOf(use.Node.Id)}\n{string.Join('\n', frames)}";
    }

    /// <summary>A frame's place in the key: sibling zones and subnets are the same place.</summary>
    private string PlaceOf(Frame frame) => frame.Kind switch
    {
        BoundaryKind.Zone => "zone",
        BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet =>
            $"{frame.Kind} {WithoutRange(labels.Strip(frame.Label).Text)}",
        _ => $"#{frame.Group.Id.Text}",
    };

    /// <summary>What a subnet is for: its range tells it from its siblings, and nothing else.</summary>
    private static string WithoutRange(string title) =>
        string.Concat(title.Where(c => !char.IsAsciiDigit(c)));

    private static string ZonePath(BoundNode node) =>
        string.Join('\n', node.Frame?.Outwards().Where(IsZonal).Select(frame => frame.Group.Id.Text) ?? []);

    private static bool IsZonal(Frame frame) =>
        frame.Kind is BoundaryKind.Zone or BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet;

    private sealed record Use(BoundNode Node, ServiceKind Kind);
}
