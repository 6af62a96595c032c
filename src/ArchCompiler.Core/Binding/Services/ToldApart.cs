using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Which nodes arrows tell apart, though their labels do not: a primary and a secondary, nine tenths and one tenth. So
/// is what only one of them leads to.
/// </summary>
internal sealed class ToldApart
{
    private const string Several = "";

    private readonly Dictionary<string, string> sides = new(StringComparer.Ordinal);

    private ToldApart()
    {
    }

    /// <summary>The sides of a diagram's nodes.</summary>
    public static ToldApart Find(IEnumerable<BoundNode> nodes, DrawnTree tree, EdgeWordsReader reader)
    {
        ToldApart apart = new();
        var deciders = nodes.Where(node => node.Kinds.Any(kind =>
                kind.Has(Capabilities.ResolvesNames) || kind.Has(Capabilities.BalancesLoad)))
            .Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        Queue<string> open = new();
        foreach (var edge in tree.Diagram.Edges.Where(edge => deciders.Contains(edge.From.Text)
            && edge.Label is { } label && reader.Read(label.Text).Routing is not null))
        {
            foreach (var id in tree.FindGroup(edge.To.Text) is { } group ? tree.IdsInside(group) : [edge.To.Text])
            {
                apart.Put(id, edge.To.Text, open);
            }
        }

        if (open.Count > 0)
        {
            var next = tree.Diagram.Edges.ToLookup(
                edge => edge.From.Text, edge => edge.To.Text, StringComparer.Ordinal);
            while (open.TryDequeue(out var from))
            {
                foreach (var to in next[from])
                {
                    apart.Put(to, apart.sides[from], open);
                }
            }
        }

        return apart;
    }

    /// <summary>The side that a node is on, empty where it is on none or on several.</summary>
    public string SideOf(string id) => sides.GetValueOrDefault(id, Several);

    // Each node changes sides twice at most.
    private void Put(string id, string side, Queue<string> open)
    {
        if (!sides.TryGetValue(id, out var before))
        {
            sides[id] = side;
            open.Enqueue(id);
        }
        else if (before != side && before != Several)
        {
            sides[id] = Several;
            open.Enqueue(id);
        }
    }
}
