using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding;

/// <summary>What is said of parts of a label that nothing uses.</summary>
internal static class LabelDiagnostics
{
    public static Diagnostic NotUsed(BoundNode node, ServiceKind kind, IReadOnlyCollection<string> parts) =>
        new(
            "ARC237",
            Severity.Warning,
            node.Node.Span,
            $"{Quoted(parts)} in the label of '{node.Title}' {Verb(parts)} not used: archc reads no such thing of "
            + $"{kind.Title} from a label.")
        {
            Subject = Subject.Nodes(node.Id),
            Remedy = "State it as a property, if there is one (`archc services` lists them), "
                + "or set it in what is written.",
        };

    public static Diagnostic NotUsed(DiagramEdge edge, IReadOnlyCollection<string> parts) =>
        new(
            "ARC238",
            Severity.Warning,
            edge.Span,
            $"{Quoted(parts)} on the arrow {Verb(parts)} not used: nothing that is made of it has that.")
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "State it where it belongs, or set it in what is written.",
        };

    private static string Quoted(IReadOnlyCollection<string> parts) =>
        string.Join(", ", parts.Take(parts.Count > 1 ? parts.Count - 1 : 1).Select(part => $"'{part}'"))
        + (parts.Count > 1 ? $" and '{parts.Last()}'" : "");

    private static string Verb(IReadOnlyCollection<string> parts) => parts.Count > 1 ? "are" : "is";
}
