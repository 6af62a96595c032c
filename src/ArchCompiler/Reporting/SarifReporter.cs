using System.Collections.Immutable;
using System.Text.Json;
using ArchCompiler.Contracts;

namespace ArchCompiler.Reporting;

/// <summary>
/// Prints SARIF 2.1.0 (OASIS), within what GitHub's code scanning takes: 25,000 results, 20 tags for a rule (GitHub
/// Docs, "SARIF support for code scanning"). Waived findings are suppressed ones; what would be too many is counted in
/// a notification, the mildest left out first.
/// </summary>
/// <param name="showDefaults">Whether to list also what is safe by default, as passed.</param>
public sealed class SarifReporter(bool showDefaults = false) : IReporter
{
    private const int Most = 25_000;
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        var all = report.Items.Where(item => showDefaults || !item.Diagnostic.IsSafeByDefault).ToList();
        var items = all.Count <= Most
            ? all
            : [.. all.OrderByDescending(item => item.IsOpen).ThenByDescending(i => i.Diagnostic.Severity).Take(Most)];
        output.Write(JsonText.Write(isIndented: true, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            var rules = SarifRules.Of(report, items);
            SarifRules.WriteTool(json, rules);
            WriteInvocation(json, report, all.Count - items.Count);
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(SarifPlaces.Root);
            json.WriteStartObject("description");
            json.WriteString("text", "The folder that archc was run in: the root of the repository in a build.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteResults(json, items, rules);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }) + "\n");
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report, int leftOut)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Unread.IsEmpty);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (path, problem) in report.Unread)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            SarifPlaces.WriteMessage(json, "message", problem);
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            SarifPlaces.WriteFile(json, path);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (leftOut > 0)
        {
            json.WriteStartObject();
            json.WriteString("level", "warning");
            SarifPlaces.WriteMessage(json, "message", $"{leftOut} findings are left out: a run holds {Most} at most.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(
        Utf8JsonWriter json, List<ReportItem> items, ImmutableArray<SarifRule> rules)
    {
        var indexes = rules.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index, StringComparer.Ordinal);
        var fingerprints = Fingerprints.Of(items);
        DrawnNames names = new();
        json.WriteStartArray("results");
        foreach (var (index, item) in items.Index())
        {
            SarifResult.Write(json, item, indexes[item.Diagnostic.Id], fingerprints[index], names);
        }

        json.WriteEndArray();
    }
}
