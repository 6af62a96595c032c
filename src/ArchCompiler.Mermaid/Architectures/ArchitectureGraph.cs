using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Architectures;

/// <summary>
/// What the statements of an <c>architecture-beta</c> diagram add up to, checked in Mermaid's order: groups, services,
/// junctions, edges, rows. A statement that Mermaid refuses is said so and drawn as far as it makes sense.
/// </summary>
internal sealed class ArchitectureGraph
{
    private readonly ReadingLog log;
    private readonly Dictionary<string, ArchitectureBox> boxes = new(StringComparer.Ordinal);
    private readonly HashSet<string> groupIds;
    private readonly Dictionary<string, List<string>> members = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), int> parallels = [];
    private readonly List<ArchitectureBox> drawn = [];
    private readonly List<DiagramEdge> edges = [];
    private readonly List<ElementDetail> alignments = [];

    public ArchitectureGraph(IReadOnlyList<ArchitecturePart> parts, ReadingLog log)
    {
        this.log = log;
        groupIds = parts.OfType<ArchitectureBox>().Where(box => box.Kind == ArchitectureBox.Group)
            .Select(box => box.Id.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in (string[])[ArchitectureBox.Group, ArchitectureBox.Service, ArchitectureBox.Junction])
        {
            foreach (var box in parts.OfType<ArchitectureBox>().Where(box => box.Kind == kind))
            {
                Add(box);
            }
        }

        foreach (var edge in parts.OfType<ArchitectureEdge>())
        {
            Add(edge);
        }

        foreach (var alignment in parts.OfType<ArchitectureAlignment>())
        {
            Add(alignment);
        }
    }

    /// <summary>The diagram with what was drawn.</summary>
    public Diagram Fill(Diagram diagram) => diagram with
    {
        Nodes = [.. drawn.Where(box => box.Kind != ArchitectureBox.Group).Select(Node)],
        Groups = [.. Enumerable.Reverse(drawn).Where(box => box.Kind == ArchitectureBox.Group).Select(Group)],
        Edges = [.. edges],
        Details = [.. diagram.Details, .. alignments],
    };

    private void Add(ArchitectureBox box)
    {
        if (boxes.TryGetValue(box.Id.Text, out var first))
        {
            log.Add(ArchitectureDiagnostics.IdTaken(box.Kind, box.Id, first.Id));
            return;
        }

        var parent = box.In is { } wish && IsParent(box, wish) ? wish.Text : null;
        boxes.Add(box.Id.Text, box);
        drawn.Add(parent is null ? box with { In = null } : box);
        if (parent is not null)
        {
            if (!members.TryGetValue(parent, out var inside))
            {
                members.Add(parent, inside = []);
            }

            inside.Add(box.Id.Text);
        }
    }

    private bool IsParent(ArchitectureBox box, Name parent)
    {
        if (string.Equals(box.Id.Text, parent.Text, StringComparison.Ordinal))
        {
            log.Add(ArchitectureDiagnostics.InItself(box.Kind, parent));
            return false;
        }

        if (!boxes.TryGetValue(parent.Text, out var found))
        {
            log.Add(ArchitectureDiagnostics.NoSuchParent(box.Kind, parent, groupIds.Contains(parent.Text)));
            return false;
        }

        if (found.Kind != ArchitectureBox.Group)
        {
            log.Add(ArchitectureDiagnostics.ParentIsNoGroup(box.Kind, parent));
            return false;
        }

        return true;
    }

    private void Add(ArchitectureEdge edge)
    {
        var (left, right) = (FindEnd(edge.Left), FindEnd(edge.Right));
        if (left is null || right is null)
        {
            return;
        }

        if (left.In is { } group && right.In is { } other
            && string.Equals(group.Text, other.Text, StringComparison.Ordinal)
            && (edge.Left.LeavesGroup || edge.Right.LeavesGroup))
        {
            log.Add(ArchitectureDiagnostics.SameGroup((edge.Left.LeavesGroup ? edge.Left : edge.Right).Id));
        }

        edges.Add(Edge(edge));
    }

    private ArchitectureBox? FindEnd(ArchitectureEnd end)
    {
        if (!boxes.TryGetValue(end.Id.Text, out var box))
        {
            log.Add(ArchitectureDiagnostics.NoSuchEnd(end.Id));
            return null;
        }

        if (box.Kind == ArchitectureBox.Group)
        {
            log.Add(ArchitectureDiagnostics.EndIsGroup(end.Id));
        }

        return box;
    }

    private void Add(ArchitectureAlignment alignment)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var member in alignment.Members)
        {
            var isNode = boxes.TryGetValue(member.Text, out var box) && box.Kind != ArchitectureBox.Group;
            if (!isNode || !seen.Add(member.Text))
            {
                log.Add(ArchitectureDiagnostics.CannotAlign(member, isTwice: isNode));
            }
        }

        var ids = string.Join(' ', alignment.Members.Select(member => member.Text));
        alignments.Add(new(alignment.Direction, new(ids, alignment.Span)));
    }

    /// <summary>An arrow is drawn from its tail to its head, whichever end is written first.</summary>
    private DiagramEdge Edge(ArchitectureEdge edge)
    {
        var (from, to) = edge.Left.IsHead && !edge.Right.IsHead ? (edge.Right, edge.Left) : (edge.Left, edge.Right);
        var count = parallels.GetValueOrDefault((from.Id.Text, to.Id.Text));
        parallels[(from.Id.Text, to.Id.Text)] = count + 1;
        var id = string.Create(
            CultureInfo.InvariantCulture, $"L_{from.Id.Text}_{to.Id.Text}_{(count == 0 ? 0 : count + 1)}");
        return new(new(id, edge.Span), from.Id, to.Id, edge.Span)
        {
            Label = edge.Title is { Text.Length: > 0 } title ? new(title.Text, "text", title.Span) : null,
            Type = (from.IsHead, to.IsHead) switch
            {
                (true, true) => "double_arrow_point",
                (false, false) => "arrow_open",
                _ => "arrow_point",
            },
            Details = [.. Details("lhs", edge.Left), .. Details("rhs", edge.Right), .. Titles(edge.Title)],
        };
    }

    private static IEnumerable<ElementDetail> Details(string end, ArchitectureEnd of)
    {
        yield return new($"{end}Id", of.Id);
        yield return new($"{end}Dir", of.Side);
        if (of.IsHead)
        {
            yield return new($"{end}Into", new("true", of.Side.Span));
        }

        if (of.LeavesGroup)
        {
            yield return new($"{end}Group", new("true", of.Id.Span));
        }
    }

    private static IEnumerable<ElementDetail> Titles(Name? title) =>
        title is { } text ? [new ElementDetail("title", text, IsText: true)] : [];

    private static DiagramNode Node(ArchitectureBox box) => new(box.Id, LabelOf(box), box.Span)
    {
        Shape = box.Kind == ArchitectureBox.Junction ? ArchitectureBox.Junction : null,
        Icon = box.Icon?.Text,
        Details = [.. DetailsOf(box)],
    };

    private DiagramGroup Group(ArchitectureBox box) => new(box.Id, LabelOf(box), box.Span)
    {
        Members = [.. members.GetValueOrDefault(box.Id.Text) ?? []],
        Parent = box.In?.Text,
        Icon = box.Icon?.Text,
        Details = [.. DetailsOf(box)],
    };

    /// <summary>The title; a text in the icon's place stands below it.</summary>
    private static Label LabelOf(ArchitectureBox box)
    {
        ImmutableArray<Name> lines =
            [.. new[] { box.Title, box.IconText }.OfType<Name>().Where(line => line.Text.Length > 0)];
        return lines.IsEmpty
            ? new(box.Id.Text, "text", box.Id.Span)
            : new(string.Join("<br/>", lines.Select(line => line.Text)), "text", lines[0].Span);
    }

    private static IEnumerable<ElementDetail> DetailsOf(ArchitectureBox box)
    {
        if (box.IconText is { } text)
        {
            yield return new("iconText", text, IsText: true);
        }

        if (box.Title is { } title)
        {
            yield return new("title", title, IsText: true);
        }

        if (box.In is { } parent)
        {
            yield return new("in", parent);
        }
    }
}
