using System.Text.Json;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>One finding of a SARIF log.</summary>
internal static class SarifResult
{
    // GitHub takes a thousand places of a result (GitHub Docs, "SARIF support for code scanning").
    private const int MostPlaces = 1_000;

    public static void Write(Utf8JsonWriter json, ReportItem item, int rule, string fingerprint, DrawnNames names)
    {
        var (source, diagnostic) = item;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("kind", diagnostic.IsSafeByDefault ? "pass" : "fail");
        json.WriteString("level", diagnostic.IsSafeByDefault ? "none" : ReportWords.Of(diagnostic.Severity));
        SarifPlaces.WriteMessage(json, "message", TextOf(diagnostic));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        SarifPlaces.WritePlace(json, source, diagnostic.Span);
        WriteSubject(json, diagnostic.Subject);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("archcSubject/v1", fingerprint);
        json.WriteEndObject();
        WriteRelated(json, source, diagnostic);
        WritePath(json, item, names);
        WriteFixes(json, source, diagnostic);
        WriteWaiver(json, diagnostic.Waiver);
        json.WriteEndObject();
    }

    private static string TextOf(Diagnostic diagnostic) => string.Join(
        '\n',
        new[]
        {
            diagnostic.Message,
            diagnostic.Why is { } why ? $"Why: {why}" : null,
            diagnostic.Remedy is { } remedy ? $"Fix: {remedy}" : null,
        }.OfType<string>());

    private static void WriteSubject(Utf8JsonWriter json, Subject subject)
    {
        if (subject.Ids.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("logicalLocations");
        foreach (var id in subject.Ids)
        {
            json.WriteStartObject();
            json.WriteString("name", id);
            json.WriteString("kind", ReportWords.Of(subject.Type));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, SourceText source, Diagnostic diagnostic)
    {
        if (diagnostic.Related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        foreach (var (index, related) in diagnostic.Related.Take(MostPlaces).Index())
        {
            json.WriteStartObject();
            json.WriteNumber("id", index + 1);
            SarifPlaces.WritePlace(json, related.Source ?? source, related.Span);
            SarifPlaces.WriteMessage(json, "message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The path that leads to a finding, step by step, each at the name of the thing in the drawing.</summary>
    private static void WritePath(Utf8JsonWriter json, ReportItem item, DrawnNames names)
    {
        if (item.Diagnostic.Path.Length < 2)
        {
            return;
        }

        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        foreach (var id in item.Diagnostic.Path)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            SarifPlaces.WritePlace(json, item.Source, names.Find(item, id) ?? item.Diagnostic.Span);
            SarifPlaces.WriteMessage(json, "message", id);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, SourceText source, Diagnostic diagnostic)
    {
        if (diagnostic.Fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            json.WriteStartObject();
            SarifPlaces.WriteMessage(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            SarifPlaces.WriteFile(json, source.Path);
            json.WriteStartArray("replacements");
            foreach (var edit in fix.Edits)
            {
                WriteEdit(json, source, edit);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEdit(Utf8JsonWriter json, SourceText source, TextEdit edit)
    {
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        SarifPlaces.WriteRegion(json, source, edit.Span);
        json.WriteEndObject();
        SarifPlaces.WriteMessage(json, "insertedContent", edit.NewText);
        json.WriteEndObject();
    }

    // A finding without the member counts as one that nobody has looked at, one with an empty list as one not waived.
    private static void WriteWaiver(Utf8JsonWriter json, Waiver? waiver)
    {
        json.WriteStartArray("suppressions");
        if (waiver is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("status", "accepted");
            json.WriteString("justification", waiver.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
