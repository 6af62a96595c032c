using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Says which frames are the same place but for the zone: sibling zones, subnets that are called alike, and whatever is
/// called alike inside them or names its zone itself.
/// </summary>
internal sealed class FramePlaces(IndexedLabel labels)
{
    private readonly Dictionary<Frame, Place> known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Frame, (string Path, string Zones)> paths = new(ReferenceEqualityComparer.Instance);

    /// <summary>The place of what stands in a frame, the same for what stands in its siblings in other zones.</summary>
    public string Of(Frame? frame) => frame is null ? "" : PathOf(frame).Path;

    /// <summary>The zones and subnets around something, and what stands in them around it.</summary>
    public string ZonesOf(Frame? frame) => frame is null ? "" : PathOf(frame).Zones;

    private (string Path, string Zones) PathOf(Frame frame)
    {
        if (!paths.TryGetValue(frame, out var path))
        {
            var around = frame.Outwards().ToList();
            foreach (var outer in Enumerable.Reverse(around).Where(outer => !known.ContainsKey(outer)))
            {
                known[outer] = Describe(outer);
            }

            paths[frame] = path = (
                string.Join('\n', around.Select(outer => known[outer].Name)),
                string.Join(
                    '\n', around.Where(outer => known[outer].IsOneOfSeveral).Select(outer => outer.Group.Id.Text)));
        }

        return path;
    }

    /// <summary>
    /// A frame that may have siblings in other zones is a zone, a subnet, what stands in one, and a frame of things
    /// that names its zone.
    /// </summary>
    private Place Describe(Frame frame)
    {
        var isNetwork = frame.Kind is BoundaryKind.Zone or BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet;
        var isHolder = frame.Kind is BoundaryKind.Logical or BoundaryKind.Service or BoundaryKind.Cluster;
        var title = isNetwork || isHolder ? labels.Strip(frame.Label) : default;
        var isInOne = frame.Parent is { } parent && known.GetValueOrDefault(parent) is { IsOneOfSeveral: true };
        var isOneOfSeveral = isNetwork || (isHolder && (title.Zone is not null || isInOne));
        return new(
            frame.Kind is BoundaryKind.Zone ? "zone"
                : isOneOfSeveral ? $"{frame.Kind} {frame.Service} {NameOf(title)}"
                : $"#{frame.Group.Id.Text}",
            isOneOfSeveral);
    }

    /// <summary>What a frame is for: its range tells it from its siblings, and nothing else.</summary>
    private static string NameOf(StrippedLabel title) =>
        string.Concat(title.Text.Where(c => !char.IsAsciiDigit(c)));

    private sealed record Place(string Name, bool IsOneOfSeveral);
}
