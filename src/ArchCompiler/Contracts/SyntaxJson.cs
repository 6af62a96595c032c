using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Contracts;

/// <summary>
/// A diagram as read, one JSON line, with the names and values of Mermaid's own parser so that both can be compared.
/// </summary>
public static class SyntaxJson
{
    /// <summary>The line of a diagram.</summary>
    /// <param name="read">The diagram with what reading had to say.</param>
    public static string Write(Staged<Diagram> read) => JsonText.Write(isIndented: false, json =>
    {
        var diagram = read.Value;
        json.WriteStartObject();
        WriteHead(json, diagram.Source.Path, diagram.Source.GetPosition(diagram.Span.Start).Line, diagram.IsComplete);
        json.WriteString("type", TypeOf(diagram.Type));
        json.WriteOptional("title", diagram.Title?.Text);
        json.WriteOptional("accTitle", diagram.AccessibleTitle);
        json.WriteOptional("accDescr", diagram.AccessibleDescription);
        json.WriteOptional("direction", diagram.Direction is { Length: > 0 } direction ? direction : null);
        WriteDrawing(json, diagram);
        if (!diagram.IsComplete)
        {
            WriteError(json, diagram.Source, read.Diagnostics);
        }

        json.WriteEndObject();
    });

    /// <summary>The line of a file in which no diagram could be read at all.</summary>
    public static string WriteUnreadable(string path, string problem) => JsonText.Write(isIndented: false, json =>
    {
        json.WriteStartObject();
        WriteHead(json, path, line: 1, isOk: false);
        json.WriteStartObject("error");
        json.WriteString("message", problem);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteDrawing(Utf8JsonWriter json, Diagram diagram)
    {
        switch (diagram.Type)
        {
            case DiagramType.Architecture:
                ArchitectureSyntaxJson.Write(json, diagram);
                break;
            case DiagramType.C4:
                C4SyntaxJson.Write(json, diagram);
                break;
            case DiagramType.Flowchart or DiagramType.Yaml:
                json.WriteObjects("vertices", diagram.Nodes, node => WriteNode(json, node));
                json.WriteObjects("edges", diagram.Edges, edge => WriteEdge(json, edge));
                json.WriteObjects("subgraphs", diagram.Groups, group => WriteGroup(json, group));
                json.WriteObjects("classDefs", diagram.Classes, style => WriteClass(json, style));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteHead(Utf8JsonWriter json, string path, int line, bool isOk)
    {
        json.WriteNumber("schemaVersion", JsonText.SchemaVersion);
        json.WriteString("file", path);
        json.WriteNumber("line", line);
        json.WriteBoolean("ok", isOk);
    }

    private static string TypeOf(DiagramType type) => type switch
    {
        DiagramType.Flowchart => "flowchart-v2",
        DiagramType.Architecture => "architecture",
        DiagramType.C4 => "c4",
        DiagramType.Yaml => "yaml",
        _ => throw new UnreachableException(),
    };

    private static void WriteNode(Utf8JsonWriter json, DiagramNode node)
    {
        json.WriteString("id", node.Id.Text);
        json.WriteString("text", node.Label.Text);
        json.WriteString("labelType", node.Label.Type);
        json.WriteOptional("shape", node.Shape);
        json.WriteTexts("classes", node.Classes);
        json.WriteTexts("styles", node.Styles);
        json.WriteOptional("icon", node.Icon);
        json.WriteOptional("link", node.Link);
        json.WriteOptional("tooltip", node.Tooltip);
    }

    private static void WriteEdge(Utf8JsonWriter json, DiagramEdge edge)
    {
        json.WriteString("id", edge.Id.Text);
        json.WriteString("start", edge.From.Text);
        json.WriteString("end", edge.To.Text);
        json.WriteString("text", edge.Label?.Text ?? "");
        json.WriteString("labelType", edge.Label?.Type ?? "text");
        json.WriteString("type", edge.Type);
        json.WriteString("stroke", edge.Stroke);
        if (edge.Length > 0)
        {
            json.WriteNumber("length", edge.Length);
        }

        json.WriteTexts("classes", edge.Classes);
        json.WriteOptionalTexts("style", edge.Styles);
    }

    private static void WriteGroup(Utf8JsonWriter json, DiagramGroup group)
    {
        json.WriteString("id", group.Id.Text);
        json.WriteString("title", group.Title.Text);
        json.WriteString("labelType", group.Title.Type);
        json.WriteTexts("nodes", group.Members);
        json.WriteOptional("dir", group.Direction);
        json.WriteTexts("classes", group.Classes);
    }

    private static void WriteClass(Utf8JsonWriter json, ClassDefinition style)
    {
        json.WriteString("id", style.Id);
        json.WriteTexts("styles", style.Styles);
    }

    private static void WriteError(Utf8JsonWriter json, SourceText source, ImmutableArray<Diagnostic> diagnostics)
    {
        var error = diagnostics.FirstOrDefault(d => d.Severity is Severity.Error);
        var place = source.GetPosition(error?.Span.Start ?? 0);
        json.WriteStartObject("error");
        json.WriteOptional("id", error?.Id);
        json.WriteString("message", error?.Message ?? "The diagram could not be read in full.");
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }
}
