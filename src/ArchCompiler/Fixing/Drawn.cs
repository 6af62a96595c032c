using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Fixing;

/// <summary>
/// What is drawn in a source, as far as a fix that is safe may not change it: nodes, frames and edges. A mistake that
/// is mended may uncover more of them, never hide one.
/// </summary>
internal sealed class Drawn
{
    private readonly ImmutableSortedDictionary<string, int> elements;
    private readonly bool isComplete;

    private Drawn(ImmutableSortedDictionary<string, int> elements, bool isComplete) =>
        (this.elements, this.isComplete) = (elements, isComplete);

    /// <summary>What is drawn in some diagrams of a source.</summary>
    public static Drawn In(IReadOnlyCollection<Diagram> diagrams) => new(
        diagrams.SelectMany(Elements)
            .GroupBy(name => name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
        diagrams.All(diagram => diagram.IsComplete));

    /// <summary>Whether all of it is still drawn, and nothing more unless it could not all be read.</summary>
    public bool IsKeptIn(Drawn after) =>
        elements.All(one => after.elements.GetValueOrDefault(one.Key) >= one.Value)
        && (!isComplete || after.elements.Values.Sum() == elements.Values.Sum());

    private static IEnumerable<string> Elements(Diagram diagram) =>
    [
        .. diagram.Nodes.Select(node => Plain(node.Id.Text)),
        .. diagram.Groups.Select(group => "frame " + Plain(group.Id.Text)),
        .. diagram.Edges.Select(edge => Plain(EdgeSubjects.Of(edge))),
    ];

    // An id that was encoded twice is another one once it is restored, and the same node.
    private static string Plain(string id) => id.All(char.IsAscii) ? id : string.Concat(id.Where(char.IsAscii));
}
