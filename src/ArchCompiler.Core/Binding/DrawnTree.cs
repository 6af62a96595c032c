using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding;

/// <summary>The nodes and groups of a diagram by id, and which stands in which.</summary>
internal sealed class DrawnTree
{
    private readonly FrozenDictionary<string, DiagramGroup> groups;
    private readonly Dictionary<string, DiagramGroup> parents = new(StringComparer.Ordinal);

    /// <summary>The tree of a diagram.</summary>
    public DrawnTree(Diagram diagram)
    {
        Diagram = diagram;
        groups = diagram.Groups.DistinctBy(g => g.Id.Text).ToFrozenDictionary(g => g.Id.Text, StringComparer.Ordinal);
        Nodes = [.. diagram.Nodes.Where(node => !groups.ContainsKey(node.Id.Text)).DistinctBy(node => node.Id.Text)];
        foreach (var group in diagram.Groups)
        {
            foreach (var member in group.Members)
            {
                parents.TryAdd(member, group);
            }
        }

        Groups = OuterFirst();
    }

    /// <summary>What was drawn.</summary>
    public Diagram Diagram { get; }

    /// <summary>The nodes that are not groups drawn as an edge's end, in drawing order.</summary>
    public ImmutableArray<DiagramNode> Nodes { get; }

    /// <summary>The groups, outer before inner.</summary>
    public ImmutableArray<DiagramGroup> Groups { get; }

    /// <summary>The group of an id, null where there is none.</summary>
    public DiagramGroup? FindGroup(string id) => groups.GetValueOrDefault(id);

    /// <summary>The group directly around a node or group, null at the top.</summary>
    public DiagramGroup? FindParent(string id) => parents.GetValueOrDefault(id);

    /// <summary>Ids of all nodes and groups inside a group, at any depth.</summary>
    public IEnumerable<string> IdsInside(DiagramGroup group)
    {
        Stack<DiagramGroup> open = new([group]);
        HashSet<string> seen = new([group.Id.Text], StringComparer.Ordinal);
        while (open.TryPop(out var current))
        {
            foreach (var member in current.Members.Where(seen.Add))
            {
                yield return member;
                if (groups.TryGetValue(member, out var inner))
                {
                    open.Push(inner);
                }
            }
        }
    }

    /// <summary>
    /// Breadth first from the top; groups that hold each other are taken as if the first of them stood at the top.
    /// </summary>
    private ImmutableArray<DiagramGroup> OuterFirst()
    {
        var drawn = Diagram.Groups.Where(g => ReferenceEquals(groups[g.Id.Text], g))
            .OrderBy(g => g.Span.Start)
            .ToList();
        var children = drawn.ToLookup(g => FindParent(g.Id.Text)?.Id.Text, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<DiagramGroup>(drawn.Count);
        foreach (var top in children[null].Concat(drawn))
        {
            Queue<DiagramGroup> open = new([top]);
            while (open.TryDequeue(out var group))
            {
                if (!seen.Add(group.Id.Text))
                {
                    continue;
                }

                ordered.Add(group);
                foreach (var child in children[group.Id.Text])
                {
                    open.Enqueue(child);
                }
            }
        }

        CutCycles(ordered);
        return ordered.ToImmutable();
    }

    private void CutCycles(ImmutableArray<DiagramGroup>.Builder ordered)
    {
        HashSet<string> placed = new(StringComparer.Ordinal);
        foreach (var group in ordered)
        {
            if (FindParent(group.Id.Text) is { } parent && !placed.Contains(parent.Id.Text))
            {
                parents.Remove(group.Id.Text);
            }

            placed.Add(group.Id.Text);
        }
    }
}
