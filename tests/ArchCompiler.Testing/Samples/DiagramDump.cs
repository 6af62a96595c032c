using System.Globalization;
using System.Text;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Testing.Samples;

/// <summary>A diagram as text, one drawn element a line with its place.</summary>
public static class DiagramDump
{
    /// <summary>The text of a diagram.</summary>
    public static string Write(Diagram diagram)
    {
        StringBuilder text = new($"{diagram.Type} {diagram.Direction}".TrimEnd() + "\n");
        foreach (var node in diagram.Nodes)
        {
            Line(
                $"node {node.Id} {Quote(node.Label)}{Optional("shape", node.Shape)}{Optional("icon", node.Icon)}",
                node.Span);
        }

        foreach (var edge in diagram.Edges)
        {
            var label = edge.Label is null ? "" : $" {Quote(edge.Label)}";
            Line($"edge {edge.Id} {edge.From} -> {edge.To}{label}{Heads(edge)}", edge.Span);
        }

        foreach (var group in diagram.Groups)
        {
            var direction = Optional("direction", group.Direction);
            Line($"group {group.Id} {Quote(group.Title)} [{string.Join(", ", group.Members)}]{direction}", group.Span);
        }

        foreach (var property in diagram.Properties)
        {
            Line(
                $"property {property.Subject}.{property.Key} = {diagram.Source[property.Value.Span]}",
                property.Key.Span);
        }

        return text.ToString();

        void Line(string line, SourceSpan span) =>
            text.Append(line).Append("  @ ").Append(Place(diagram.Source, span)).Append('\n');
    }

    internal static string Place(SourceText source, SourceSpan span)
    {
        var place = source.GetPosition(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}+{span.Length}");
    }

    private static string Heads(DiagramEdge edge) =>
        (edge.Type == "arrow_point" ? "" : $" {edge.Type}")
        + (edge.Stroke == "normal" ? "" : $" {edge.Stroke}")
        + (edge.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" length {edge.Length}"));

    private static string Quote(Label label) => $"\"{label.Text.ReplaceLineEndings("\\n")}\"";

    private static string Optional(string name, string? value) => value is null ? "" : $" {name} {value}";
}
