using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>Something drawn: a shape, an arrow or a frame.</summary>
public abstract record DiagramElement
{
    private protected DiagramElement(Name id) => Id = id;

    /// <summary>
    /// The id and where it was first written; for an edge without an id of its own, the notation's automatic id.
    /// </summary>
    public Name Id { get; init; }

    /// <summary>Names of the classes put on it, in order.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>Style declarations put on it, as written.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>What the notation says of it beside id and label, in the notation's own order.</summary>
    public ImmutableArray<ElementDetail> Details { get; init; } = [];
}

/// <summary>A drawn shape.</summary>
/// <param name="Id">The node's id at its first mention.</param>
/// <param name="Label">What the author wrote in the shape; the id where nothing was written.</param>
/// <param name="Span">The statement part that gave the node its label, else its first mention.</param>
public sealed record DiagramNode(Name Id, Label Label, SourceSpan Span) : DiagramElement(Id)
{
    /// <summary>The detail that says which section of a YAML file a node stands in.</summary>
    public const string SectionDetail = "section";

    /// <summary>Shape by the notation's own name, null for the default.</summary>
    public string? Shape { get; init; }

    /// <summary>Icon by the notation's own name (<c>fa:fa-bolt</c>, <c>logos:aws-lambda</c>).</summary>
    public string? Icon { get; init; }

    /// <summary>Where a click leads.</summary>
    public string? Link { get; init; }

    /// <summary>Text shown on hovering.</summary>
    public string? Tooltip { get; init; }
}

/// <summary>A drawn arrow between two nodes or groups.</summary>
/// <param name="Id">The author's edge id or an automatic one such as <c>L_A_B_0</c>.</param>
/// <param name="From">Id of the start, at this mention.</param>
/// <param name="To">Id of the end, at this mention.</param>
/// <param name="Span">From the start's mention to the end's.</param>
public sealed record DiagramEdge(Name Id, Name From, Name To, SourceSpan Span) : DiagramElement(Id)
{
    /// <summary>True when the author wrote the id.</summary>
    public bool HasOwnId { get; init; }

    /// <summary>Text on the arrow, if any.</summary>
    public Label? Label { get; init; }

    /// <summary>Heads, by Mermaid's name: <c>arrow_point</c>, <c>arrow_open</c>, <c>double_arrow_point</c> …</summary>
    public string Type { get; init; } = "arrow_point";

    /// <summary>Line, by Mermaid's name: <c>normal</c>, <c>thick</c>, <c>dotted</c>, <c>invisible</c>.</summary>
    public string Stroke { get; init; } = "normal";

    /// <summary>Length in ranks, from 1; 0 for an arrow whose halves do not fit, which Mermaid gives none.</summary>
    public int Length { get; init; } = 1;
}

/// <summary>A drawn frame.</summary>
/// <param name="Id">The group's id; an automatic one such as <c>subGraph0</c> where the author gave none.</param>
/// <param name="Title">What is written on the frame.</param>
/// <param name="Span">From its opening word to its end.</param>
public sealed record DiagramGroup(Name Id, Label Title, SourceSpan Span) : DiagramElement(Id)
{
    /// <summary>Ids of the nodes and groups directly inside, in the notation's own order.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Direction of its own, if any.</summary>
    public string? Direction { get; init; }

    /// <summary>
    /// Whether what stands inside is deployed to it (a <c>Deployment_Node</c> of C4); else it is only drawn there.
    /// </summary>
    public bool IsDeployment { get; init; }

    /// <summary>Id of the group around it, null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Icon by the notation's own name.</summary>
    public string? Icon { get; init; }
}
