using System.Text;
using System.Text.Json;
using ArchCompiler.Core.Emission;

namespace ArchCompiler.Reporting;

/// <summary>
/// Prints for machines what is left out, in the contract of <c>archc generate --format json</c>: fields are added,
/// never changed.
/// </summary>
public static class LeftOutJson
{
    /// <summary>Writes one document for all diagrams of a run.</summary>
    public static void Write(IEnumerable<LeftOut> leftOut, TextWriter output)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, JsonReporter.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", JsonReporter.SchemaVersion);
            json.WriteStartArray("leftOut");
            foreach (var item in leftOut.SelectMany(one => one.Items))
            {
                Write(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void Write(Utf8JsonWriter json, LeftOutItem item)
    {
        json.WriteStartObject();
        json.WriteString("type", ReportWords.Of(item.Type));
        WriteUnlessEmpty(json, "id", item.Id);
        WriteUnlessEmpty(json, "title", item.Title);
        json.WriteString("reason", item.Reason);
        WriteUnlessEmpty(json, "rule", item.Diagnostic?.Id ?? "");
        if (item.IsOutside)
        {
            json.WriteBoolean("outside", true);
        }

        json.WriteString("file", item.Source.Path);
        JsonFinding.WritePlace(json, item.Source, item.Span);
        json.WriteEndObject();
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }
}
