using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.C4;

/// <summary>A relation while the diagram is read.</summary>
/// <param name="From">The end written first.</param>
/// <param name="To">The end written last.</param>
/// <param name="Text">What is said of it.</param>
internal sealed record C4Relation(Name From, Name To, C4Element Text)
{
    /// <summary>The edge. <c>Rel_Back</c> draws its arrow's head at the end written first.</summary>
    public DiagramEdge ToEdge()
    {
        var type = Text.Find("type")?.Text;
        var (from, to) = type is "rel_b" ? (To, From) : (From, To);
        var label = Text.LabelOf("label", "techn");
        return new(new($"L_{from.Text}_{to.Text}_0", Text.Span), from, to, Text.Span)
        {
            Label = label.Span == Text.Id.Span ? null : label,
            Type = type is "birel" ? "double_arrow_point" : "arrow_point",
            Details = [.. Text.Details],
        };
    }
}
