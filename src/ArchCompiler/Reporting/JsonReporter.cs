using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArchCompiler.Reporting;

/// <summary>
/// Prints a report for machines, in the contract of <c>archc validate --format json</c>: fields are added, never
/// changed.
/// </summary>
/// <param name="showDefaults">Whether to list also what is safe by default.</param>
public sealed class JsonReporter(bool showDefaults = false) : IReporter
{
    internal const int SchemaVersion = 1;

    /// <summary>Indented, <c>\n</c> line ends, letters of all scripts as themselves.</summary>
    internal static JsonWriterOptions Options { get; } =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartArray("findings");
            foreach (var item in report.Items.Where(i => showDefaults || !i.Diagnostic.IsSafeByDefault))
            {
                JsonFinding.Write(json, item);
            }

            json.WriteEndArray();
            WriteUnread(json, report);
            WriteSummary(json, report);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void WriteUnread(Utf8JsonWriter json, Report report)
    {
        if (report.Unread.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("unread");
        foreach (var (path, problem) in report.Unread)
        {
            json.WriteStartObject();
            json.WriteString("file", path);
            json.WriteString("problem", problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        var summary = Summary.Of(report);
        json.WriteStartObject("summary");
        WriteCounts(json, "bySeverity", summary.Total);
        json.WriteStartObject("byPillar");
        foreach (var row in summary.Pillars)
        {
            WriteCounts(json, row.Pillar is { } pillar ? ReportWords.Of(pillar) : "compiler", row);
        }

        json.WriteEndObject();
        json.WriteNumber("fixable", summary.Fixable);
        json.WriteNumber("fixableOnRequest", summary.FixableOnRequest);
        json.WriteNumber("waived", summary.Waived);
        if (report.InBaseline > 0)
        {
            json.WriteNumber("inBaseline", report.InBaseline);
        }

        json.WriteNumber("safeByDefault", summary.SafeByDefault);
        JsonFinding.WriteTexts(json, "passed", report.Passed.Select(r => r.Id));
        JsonFinding.WriteTexts(json, "notApplicable", report.NotApplicable.Select(r => r.Id));
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, SummaryRow row)
    {
        json.WriteStartObject(name);
        json.WriteNumber("error", row.Errors);
        json.WriteNumber("warning", row.Warnings);
        json.WriteNumber("note", row.Notes);
        json.WriteEndObject();
    }
}
