using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>A node while the diagram is read: each mention may add to it.</summary>
internal sealed class FlowVertex(Name id)
{
    /// <summary>The id at its first mention.</summary>
    public Name Id { get; } = id;

    /// <summary>Whether a statement of nodes and arrows mentions it, and not only one that styles it.</summary>
    public bool IsDrawn { get; set; }

    /// <summary>The last text given, null while none was.</summary>
    public Label? Label { get; set; }

    /// <summary>Where the label was given.</summary>
    public SourceSpan? LabelSpan { get; set; }

    /// <summary>The last shape given.</summary>
    public string? Shape { get; set; }

    /// <summary>Icon of the metadata.</summary>
    public string? Icon { get; set; }

    /// <summary>Link of a click statement.</summary>
    public string? Link { get; set; }

    /// <summary>Tooltip of a click statement.</summary>
    public string? Tooltip { get; set; }

    /// <summary>Classes, in order.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>Styles, in order.</summary>
    public List<string> Styles { get; } = [];

    /// <summary>The node as the later stages see it.</summary>
    public DiagramNode ToNode() => new(Id, Label ?? new(Id.Text, "text", Id.Span), LabelSpan ?? Id.Span)
    {
        Shape = Shape,
        Icon = Icon,
        Link = Link,
        Tooltip = Tooltip,
        Classes = [.. Classes],
        Styles = [.. Styles],
    };
}
