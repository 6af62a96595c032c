using System.Collections.Immutable;
using System.Text.Json;
using ArchCompiler.Contracts;

namespace ArchCompiler.Reporting;

/// <summary>
/// What was found once and is accepted until somebody mends it, so that a team can begin with a drawing as it is: only
/// what is new is reported. Kept by fingerprint, so that moved lines are not new.
/// </summary>
/// <param name="Fingerprints">Fingerprints of the findings.</param>
public sealed record Baseline(ImmutableHashSet<string> Fingerprints)
{
    /// <summary>The baseline of a text that <see cref="Write"/> wrote; null where it is no such text.</summary>
    public static Baseline? Read(string text)
    {
        try
        {
            using var file = JsonDocument.Parse(text);
            return file.RootElement.GetProperty("schemaVersion").GetInt32() == JsonText.SchemaVersion
                ? new([.. file.RootElement.GetProperty("findings").EnumerateArray().Select(FingerprintOf)])
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The baseline of all that a report asks for, in a text that a person can review.</summary>
    public static string Write(Report report)
    {
        var known = Known(report).ToList();
        return JsonText.Write(isIndented: true, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", JsonText.SchemaVersion);
            json.WriteStartArray("findings");
            foreach (var (item, fingerprint) in known.OrderBy(pair => FileUri.Relative(pair.Item.Source.Path))
                .ThenBy(pair => pair.Item.Diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(pair => pair.Fingerprint, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("rule", item.Diagnostic.Id);
                json.WriteString("file", FileUri.Relative(item.Source.Path));
                JsonFinding.WriteTexts(json, "ids", item.Diagnostic.Subject.Ids);
                json.WriteString("fingerprint", fingerprint);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }) + "\n";
    }

    /// <summary>A report without what is in the baseline, which is counted.</summary>
    public Report Without(Report report)
    {
        var old = Known(report).Where(pair => Fingerprints.Contains(pair.Fingerprint)).Select(pair => pair.Item)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return report with
        {
            Items = [.. report.Items.Where(item => !old.Contains(item))],
            InBaseline = old.Count,
        };
    }

    private static IEnumerable<(ReportItem Item, string Fingerprint)> Known(Report report)
    {
        var open = report.Open.ToList();
        return open.Zip(Reporting.Fingerprints.Of(open));
    }

    private static string FingerprintOf(JsonElement finding) =>
        finding.GetProperty("fingerprint").GetString() ?? throw new FormatException();
}
