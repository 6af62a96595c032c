using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Adds a node for each frame that is a service itself and holds no shape of that service: "API Gateway" with its
/// routes inside.
/// </summary>
internal static class ServiceFrames
{
    /// <summary>The nodes with those of such frames, in drawing order.</summary>
    public static ImmutableArray<BoundNode> Add(
        ImmutableArray<BoundNode> nodes, DrawnTree tree, Dictionary<string, Frame> frames)
    {
        if (!frames.Values.Any(frame => frame.Service is not null))
        {
            return nodes;
        }

        var drawn = tree.Diagram.Nodes.ToLookup(node => node.Id.Text, StringComparer.Ordinal);
        var held = new HashSet<(string Frame, string Kind)>();
        foreach (var node in nodes)
        {
            foreach (var frame in node.Frame?.Outwards().Where(frame => frame.Service is not null) ?? [])
            {
                if (node.Kinds.Any(kind => IsSame(kind, frame.Service)))
                {
                    held.Add((frame.Group.Id.Text, frame.Service?.Id ?? ""));
                }
            }
        }

        MarkServed(nodes, tree, held);
        MarkPassing(nodes, held);
        var added = frames.Values.SelectMany(frame => frame.Service is { } kind
            && !held.Contains((frame.Group.Id.Text, kind.Id))
            ? [ToNode(frame, kind, drawn)]
            : Array.Empty<BoundNode>());
        return [.. nodes.Concat(added).OrderBy(node => node.Node.Span.Start)];
    }

    /// <summary>
    /// What points at a frame that only passes requests on points at what it holds: a target group.
    /// </summary>
    private static void MarkPassing(ImmutableArray<BoundNode> nodes, HashSet<(string Frame, string Kind)> held)
    {
        foreach (var frame in nodes.Where(node => node.IsResource).Select(node => node.Frame).OfType<Frame>()
            .Where(frame => frame.Service is { } kind
                && kind.Has(Capabilities.PassThrough) && !kind.HasAny(Capabilities.Network | Capabilities.Control)))
        {
            held.Add((frame.Group.Id.Text, frame.Service?.Id ?? ""));
        }
    }

    /// <summary>
    /// A frame of steps or parts that its own service, drawn outside, is joined to, is that service's frame and no
    /// second one.
    /// </summary>
    private static void MarkServed(
        ImmutableArray<BoundNode> nodes, DrawnTree tree, HashSet<(string Frame, string Kind)> held)
    {
        var byId = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var edge in tree.Diagram.Edges)
        {
            if (byId.TryGetValue(edge.From.Text, out var from) && byId.TryGetValue(edge.To.Text, out var to))
            {
                Mark(from, to);
                Mark(to, from);
            }
        }

        void Mark(BoundNode outside, BoundNode inside)
        {
            foreach (var frame in inside.Frame?.Outwards() ?? [])
            {
                if (frame.Service is { } kind && outside.Kinds.Contains(kind))
                {
                    held.Add((frame.Group.Id.Text, kind.Id));
                }
            }
        }
    }

    /// <summary>
    /// The same kind, or one that is built of the same resources: a Fargate task in a frame of its cluster.
    /// </summary>
    private static bool IsSame(ServiceKind kind, ServiceKind? frame) =>
        frame is not null
            && (kind == frame || kind.TerraformTypes.Intersect(frame.TerraformTypes, StringComparer.Ordinal).Any());

    private static BoundNode ToNode(Frame frame, ServiceKind kind, ILookup<string, DiagramNode> drawn)
    {
        var group = frame.Group;
        return new(
            drawn[group.Id.Text].FirstOrDefault() ?? new DiagramNode(group.Id, group.Title, group.Span),
            frame.Label,
            frame.Parent,
            [kind])
        {
            Title = frame.Title,
            ServiceFrame = frame,
        };
    }
}
