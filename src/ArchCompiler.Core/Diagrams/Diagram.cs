using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>
/// What was drawn: nodes, edges, groups, labels and stated properties. Knows shapes and labels and nothing of AWS.
/// </summary>
/// <param name="Source">The file it was read from; all spans are offsets in it.</param>
/// <param name="Span">
/// The part of the file that is this diagram (a fenced block of a Markdown file, else the whole).
/// </param>
/// <param name="Type">The notation.</param>
public sealed record Diagram(SourceText Source, SourceSpan Span, DiagramType Type)
{
    /// <summary>
    /// Flow of the drawing as written in the header: TB, BT, RL or LR. Empty where the notation has none.
    /// </summary>
    public string Direction { get; init; } = "";

    /// <summary>Title from the front matter or from a statement of the notation, if any.</summary>
    public Name? Title { get; init; }

    /// <summary>Accessible title, if any.</summary>
    public string? AccessibleTitle { get; init; }

    /// <summary>Accessible description, if any.</summary>
    public string? AccessibleDescription { get; init; }

    /// <summary>What the notation says of the whole beside this: a C4 diagram's sort, rows of nodes.</summary>
    public ImmutableArray<ElementDetail> Details { get; init; } = [];

    /// <summary>
    /// Nodes in the order of their first mention. A node whose id is also a group's is the group drawn as an edge's
    /// end.
    /// </summary>
    public ImmutableArray<DiagramNode> Nodes { get; init; } = [];

    /// <summary>Edges in drawing order, one for each pair of ends.</summary>
    public ImmutableArray<DiagramEdge> Edges { get; init; } = [];

    /// <summary>Groups in the order in which they close, inner first.</summary>
    public ImmutableArray<DiagramGroup> Groups { get; init; } = [];

    /// <summary>Named styles.</summary>
    public ImmutableArray<ClassDefinition> Classes { get; init; } = [];

    /// <summary>
    /// Everything stated about drawn elements: metadata, directives, front matter. Later stages apply the precedence.
    /// </summary>
    public ImmutableArray<PropertyAssignment> Properties { get; init; } = [];

    /// <summary>
    /// Settings of the front matter's <c>archc</c> mapping other than <c>nodes</c> and <c>waivers</c>.
    /// </summary>
    public DrawnValue.Mapping? Settings { get; init; }

    /// <summary>Waivers written in the drawing.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>
    /// False when reading met an error: the notation's own parser would refuse the diagram, and this is what could be
    /// read of it.
    /// </summary>
    public bool IsComplete { get; init; } = true;
}
