using System.Text.Json;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>Messages and places of a SARIF log. Lines and columns count from 1, columns in UTF-16 code units.</summary>
internal static class SarifPlaces
{
    /// <summary>What relative paths are relative to.</summary>
    public const string Root = "SRCROOT";

    /// <summary>A message: an object with a text.</summary>
    public static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The file of a physical location.</summary>
    public static void WriteFile(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", FileUri.Of(path));
        if (!FileUri.IsFull(path))
        {
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    /// <summary>A place in a file.</summary>
    public static void WritePlace(Utf8JsonWriter json, SourceText source, SourceSpan span)
    {
        json.WriteStartObject("physicalLocation");
        WriteFile(json, source.Path);
        json.WriteStartObject("region");
        WriteRegion(json, source, span);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The members of a region; its end is the place after the last.</summary>
    public static void WriteRegion(Utf8JsonWriter json, SourceText source, SourceSpan span)
    {
        var (start, end) = (source.GetPosition(span.Start), source.GetPosition(span.End));
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
