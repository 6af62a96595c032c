using System.Text.Json;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Contracts;

/// <summary>The parts of a C4 diagram by the names of Mermaid's own parser.</summary>
internal static class C4SyntaxJson
{
    /// <summary>Writes the sort of diagram, its title, shapes, boundaries and relations.</summary>
    public static void Write(Utf8JsonWriter json, Diagram diagram)
    {
        json.WriteOptional("c4Type", Find(diagram, "c4Type"));
        json.WriteString("c4Title", Find(diagram, "diagramTitle") ?? "");
        json.WriteObjects(
            "shapes", diagram.Nodes.Where(node => !node.Details.IsEmpty), node => WriteAliased(json, node));
        json.WriteStartArray("boundaries");
        WriteGlobal(json);
        foreach (var group in Enumerable.Reverse(diagram.Groups))
        {
            json.WriteStartObject();
            WriteAliased(json, group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteObjects("rels", diagram.Edges, edge => WriteDetails(json, edge));
    }

    /// <summary>The boundary that Mermaid draws around all others.</summary>
    private static void WriteGlobal(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("alias", "global");
        WriteText(json, "label", "global");
        WriteText(json, "type", "global");
        json.WriteNull("tags");
        json.WriteNull("link");
        json.WriteString("parentBoundary", "");
        json.WriteEndObject();
    }

    private static void WriteAliased(Utf8JsonWriter json, DiagramElement element)
    {
        json.WriteString("alias", element.Id.Text);
        WriteDetails(json, element);
    }

    private static void WriteDetails(Utf8JsonWriter json, DiagramElement element)
    {
        foreach (var detail in element.Details)
        {
            if (detail.Key is { } key)
            {
                json.WriteStartObject(detail.Name);
                WriteText(json, "text", detail.Value.Text, key);
                json.WriteEndObject();
            }
            else if (detail.IsText)
            {
                WriteText(json, detail.Name, detail.Value.Text);
            }
            else
            {
                json.WriteString(detail.Name, detail.Value.Text);
            }
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text, string key = "text")
    {
        json.WriteStartObject(name);
        json.WriteString(key, text);
        json.WriteEndObject();
    }

    private static string? Find(Diagram diagram, string name) =>
        diagram.Details.FirstOrDefault(detail => detail.Name == name)?.Value.Text;
}
