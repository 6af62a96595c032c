using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>An edge while the diagram is read: classes and styles come later.</summary>
internal sealed class FlowEdge(Name id, Name from, Name to)
{
    /// <summary>The author's id or an automatic one.</summary>
    public Name Id { get; } = id;

    /// <summary>True when the author wrote the id.</summary>
    public bool HasOwnId { get; init; }

    /// <summary>Text on it.</summary>
    public Label? Label { get; init; }

    /// <summary>What its signs mean.</summary>
    public Link Link { get; init; }

    /// <summary>Classes, in order.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>Styles; the last statement wins.</summary>
    public List<string> Styles { get; set; } = [];

    /// <summary>Whether it starts or ends at a node.</summary>
    public bool Touches(string id) =>
        string.Equals(from.Text, id, StringComparison.Ordinal) || string.Equals(to.Text, id, StringComparison.Ordinal);

    /// <summary>The edge as the later stages see it.</summary>
    public DiagramEdge ToEdge() => new(Id, from, to, Around(from.Span, to.Span))
    {
        HasOwnId = HasOwnId,
        Label = Label,
        Type = Link.Type,
        Stroke = Link.Stroke,
        Length = Link.Length ?? 0,
        Classes = [.. Classes],
        Styles = [.. Styles],
    };

    private static SourceSpan Around(SourceSpan first, SourceSpan last) =>
        SourceSpan.FromBounds(Math.Min(first.Start, last.Start), Math.Max(first.End, last.End));
}
