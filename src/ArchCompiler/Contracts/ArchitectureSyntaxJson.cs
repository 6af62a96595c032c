using System.Text.Json;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Contracts;

/// <summary>The parts of an <c>architecture-beta</c> diagram by the names of Mermaid's own parser.</summary>
internal static class ArchitectureSyntaxJson
{
    private static readonly string[] Rows = ["row", "column"];

    /// <summary>Writes groups, services, junctions, edges and layout hints.</summary>
    public static void Write(Utf8JsonWriter json, Diagram diagram)
    {
        json.WriteOptional("diagramTitle", diagram.Details.FirstOrDefault(d => d.Name is "diagramTitle")?.Value.Text);
        json.WriteObjects(
            "groups", Enumerable.Reverse(diagram.Groups), group => WriteBox(json, group.Id.Text, group.Icon, group));
        json.WriteObjects(
            "services", diagram.Nodes.Where(n => n.Shape is null), n => WriteBox(json, n.Id.Text, n.Icon, n));
        json.WriteObjects(
            "junctions", diagram.Nodes.Where(n => n.Shape is not null), n => WriteBox(json, n.Id.Text, n.Icon, n));
        json.WriteObjects("edges", diagram.Edges, edge => WriteEdge(json, edge));
        json.WriteObjects("layoutHints", diagram.Details.Where(d => Rows.Contains(d.Name)), row =>
        {
            json.WriteString("direction", row.Name);
            json.WriteTexts("members", row.Value.Text.Split(' '));
        });
    }

    private static void WriteBox(Utf8JsonWriter json, string id, string? icon, DiagramElement element)
    {
        json.WriteString("id", id);
        json.WriteOptional("icon", icon);
        foreach (var detail in element.Details)
        {
            json.WriteString(detail.Name, detail.Value.Text);
        }
    }

    private static void WriteEdge(Utf8JsonWriter json, DiagramEdge edge)
    {
        foreach (var end in (ReadOnlySpan<string>)["lhs", "rhs"])
        {
            json.WriteOptional($"{end}Id", Find(edge, $"{end}Id"));
            json.WriteOptional($"{end}Dir", Find(edge, $"{end}Dir"));
            json.WriteBoolean($"{end}Into", Find(edge, $"{end}Into") is not null);
            json.WriteBoolean($"{end}Group", Find(edge, $"{end}Group") is not null);
        }

        json.WriteOptional("title", Find(edge, "title"));
    }

    private static string? Find(DiagramEdge edge, string name) =>
        edge.Details.FirstOrDefault(detail => detail.Name == name)?.Value.Text;
}
