using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Reporting;

/// <summary>
/// Prints a diagram as it was read, one JSON line each, with the names and values that Mermaid's own parser has, so
/// that both can be
/// compared line by line. A value that Mermaid leaves undefined is left out.
/// </summary>
public static class SyntaxReporter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line for one diagram, without a line end.</summary>
    /// <param name="diagram">The diagram with what reading said of it.</param>
    public static string Write(Staged<Diagram> diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteHead(json, diagram.Value);
            WriteDrawing(json, diagram.Value);
            WriteError(json, diagram);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHead(Utf8JsonWriter json, Diagram diagram)
    {
        json.WriteString("file", diagram.Source.Path);
        json.WriteNumber("line", diagram.Source.GetPosition(diagram.Span.Start).Line);
        json.WriteBoolean("ok", diagram.IsComplete);
        json.WriteString("type", SyntaxNames.Of(diagram.Type));
        WriteOptional(json, "title", diagram.Title?.Text);
        WriteOptional(json, "accTitle", diagram.AccessibleTitle);
        WriteOptional(json, "accDescr", diagram.AccessibleDescription);
        json.WriteString("direction", diagram.Direction);
    }

    private static void WriteDrawing(Utf8JsonWriter json, Diagram diagram)
    {
        WriteArray(json, "vertices", diagram.Nodes, WriteNode);
        WriteArray(json, "edges", diagram.Edges, WriteEdge);
        WriteArray(json, "subgraphs", diagram.Groups, WriteGroup);
        WriteArray(json, "classDefs", diagram.Classes, WriteClass);
    }

    private static void WriteNode(Utf8JsonWriter json, DiagramNode node)
    {
        json.WriteString("id", node.Id.Text);
        json.WriteString("text", node.Label.Text);
        json.WriteString("labelType", node.Label.Type);
        WriteOptional(json, "shape", node.Shape);
        WriteStrings(json, "classes", node.Classes);
        WriteStrings(json, "styles", node.Styles);
        WriteOptional(json, "link", node.Link);
        WriteOptional(json, "tooltip", node.Tooltip);
        WriteOptional(json, "icon", node.Icon);
    }

    private static void WriteEdge(Utf8JsonWriter json, DiagramEdge edge)
    {
        json.WriteString("id", edge.Id.Text);
        if (edge.HasOwnId)
        {
            json.WriteBoolean("userId", true);
        }

        json.WriteString("start", edge.From.Text);
        json.WriteString("end", edge.To.Text);
        json.WriteString("text", edge.Label?.Text ?? "");
        json.WriteString("labelType", edge.Label?.Type ?? "text");
        json.WriteString("type", edge.Type);
        json.WriteString("stroke", edge.Stroke);
        if (!string.Equals(edge.Type, SyntaxNames.ArrowOfTwoKinds, StringComparison.Ordinal))
        {
            json.WriteNumber("length", edge.Length);
        }

        WriteStrings(json, "classes", edge.Classes);
        if (!edge.Styles.IsEmpty)
        {
            WriteStrings(json, "style", edge.Styles);
        }
    }

    private static void WriteGroup(Utf8JsonWriter json, DiagramGroup group)
    {
        json.WriteString("id", group.Id.Text);
        json.WriteString("title", group.Title.Text);
        json.WriteString("labelType", group.Title.Type);
        WriteStrings(json, "nodes", group.Members);
        WriteOptional(json, "dir", group.Direction);
        WriteStrings(json, "classes", group.Classes);
    }

    private static void WriteClass(Utf8JsonWriter json, ClassDefinition definition)
    {
        json.WriteString("id", definition.Id);
        WriteStrings(json, "styles", definition.Styles);
    }

    /// <summary>The first error, which is the one that Mermaid would stop at.</summary>
    private static void WriteError(Utf8JsonWriter json, Staged<Diagram> diagram)
    {
        if (diagram.Value.IsComplete || diagram.Diagnostics.FirstOrDefault(d => d.Severity is Severity.Error) is not { } error)
        {
            return;
        }

        var place = diagram.Value.Source.GetPosition(error.Span.Start);
        json.WriteStartObject("error");
        json.WriteString("id", error.Id);
        json.WriteString("message", error.Message);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
