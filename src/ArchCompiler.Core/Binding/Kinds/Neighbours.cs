using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>What the edges tell of a node: whether named services of the provider are near, whether it asks.</summary>
internal sealed class Neighbours
{
    private const int FewestNamed = 4;

    private readonly bool isMostlyNamed;
    private readonly HashSet<string> besideNamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> asking = new(StringComparer.Ordinal);

    /// <summary>The neighbours of some named nodes.</summary>
    public Neighbours(ImmutableArray<DiagramEdge> edges, IEnumerable<string> named, int drawn)
    {
        var names = named.ToHashSet(StringComparer.Ordinal);
        isMostlyNamed = names.Count >= FewestNamed && names.Count * 2 >= drawn;
        foreach (var edge in edges)
        {
            asking.Add(edge.From.Text);
            asked.Add(edge.To.Text);
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

    /// <summary>Whether edges lead to a node and none leads on.</summary>
    public bool IsOnlyAsked(string id) => asked.Contains(id) && !asking.Contains(id);

    /// <summary>Whether a node has such a neighbour, or stands in a drawing that is mostly of such nodes.</summary>
    public bool HasNamed(string id) => isMostlyNamed || besideNamed.Contains(id);
}
