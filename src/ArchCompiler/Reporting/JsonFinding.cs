using System.Globalization;
using System.Text.Json;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>
/// One finding of the JSON report. Lines and columns count from 1, columns in UTF-16 code units; the end is the place
/// after the last.
/// </summary>
internal static class JsonFinding
{
    public static void Write(Utf8JsonWriter json, ReportItem item)
    {
        var (source, diagnostic) = item;
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Id);
        json.WriteString("name", diagnostic.Name);
        json.WriteString("severity", ReportWords.Of(diagnostic.Severity));
        WriteSubject(json, diagnostic.Subject);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("why", diagnostic.Why);
        json.WriteString("remedy", diagnostic.Remedy);
        WriteOptional(json, source, diagnostic);
        json.WriteString("file", source.Path);
        WritePlace(json, source, diagnostic.Span);
        json.WriteEndObject();
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteSubject(Utf8JsonWriter json, Subject subject)
    {
        json.WriteStartObject("subject");
        json.WriteString("type", ReportWords.Of(subject.Type));
        WriteTexts(json, "ids", subject.Ids);
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, SourceText source, Diagnostic diagnostic)
    {
        if (!diagnostic.Path.IsEmpty)
        {
            WriteTexts(json, "path", diagnostic.Path);
        }

        if (!diagnostic.Related.IsEmpty)
        {
            WriteRelated(json, source, diagnostic);
        }

        if (!diagnostic.Fixes.IsEmpty)
        {
            WriteFixes(json, source, diagnostic);
        }

        if (diagnostic.Waiver is { } waiver)
        {
            WriteWaiver(json, waiver);
        }

        if (diagnostic.IsSafeByDefault)
        {
            json.WriteBoolean("safeByDefault", true);
        }
    }

    private static void WriteRelated(Utf8JsonWriter json, SourceText source, Diagnostic diagnostic)
    {
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            if (related.Source is { } other)
            {
                json.WriteString("file", other.Path);
            }

            WritePlace(json, related.Source ?? source, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, SourceText source, Diagnostic diagnostic)
    {
        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteString("safety", ReportWords.Of(fix.Safety));
            json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WritePlace(json, source, edit.Span);
                json.WriteString("newText", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWaiver(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteStartObject("waiver");
        json.WriteString("reason", waiver.Reason);
        json.WriteString("until", waiver.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("owner", waiver.Owner);
        json.WriteEndObject();
    }

    public static void WritePlace(Utf8JsonWriter json, SourceText source, SourceSpan span)
    {
        var (start, end) = (source.GetPosition(span.Start), source.GetPosition(span.End));
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
