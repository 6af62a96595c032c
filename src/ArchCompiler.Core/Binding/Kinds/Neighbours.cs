using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>Which nodes are joined by an edge to one that names a service of the provider.</summary>
internal sealed class Neighbours
{
    private readonly HashSet<string> besideNamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> targets = new(StringComparer.Ordinal);

    /// <summary>The neighbours of some named nodes.</summary>
    public Neighbours(ImmutableArray<DiagramEdge> edges, IEnumerable<string> named)
    {
        var names = named.ToHashSet(StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            sources.Add(edge.From.Text);
            targets.Add(edge.To.Text);
            if (names.Contains(edge.From.Text))
            {
                besideNamed.Add(edge.To.Text);
            }

            if (names.Contains(edge.To.Text))
            {
                besideNamed.Add(edge.From.Text);
            }
        }
    }

    /// <summary>Whether a node has edges and all of them leave it.</summary>
    public bool IsSource(string id) => sources.Contains(id) && !targets.Contains(id);

    /// <summary>Whether a node has such a neighbour.</summary>
    public bool HasNamed(string id) => besideNamed.Contains(id);
}
