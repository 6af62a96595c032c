using System.Collections.Immutable;
using System.Text.Json;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;
using ArchCompiler.Rules;

namespace ArchCompiler.Reporting;

/// <summary>A rule as a SARIF log names it: one of ours, or a diagnostic of the compiler.</summary>
/// <param name="Id">The id.</param>
/// <param name="Info">Who the rule is, null for the compiler's own.</param>
internal sealed record SarifRule(string Id, RuleInfo? Info);

/// <summary>The tool and its rules in a SARIF log.</summary>
internal static class SarifRules
{
    /// <summary>The rules that were asked or said something, by id.</summary>
    public static ImmutableArray<SarifRule> Of(Report report, List<ReportItem> items)
    {
        var known = BuiltInRules.All.ToDictionary(rule => rule.Info.Id, rule => rule.Info, StringComparer.Ordinal);
        return
        [
            .. items.Select(item => item.Diagnostic.Id)
                .Concat(report.Passed.Concat(report.NotApplicable).Select(rule => rule.Id))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => new SarifRule(id, known.GetValueOrDefault(id))),
        ];
    }

    /// <summary>Writes the tool.</summary>
    public static void WriteTool(Utf8JsonWriter json, ImmutableArray<SarifRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "archc");
        json.WriteString("semanticVersion", typeof(SarifRules).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            Write(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SarifRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        if (rule.Info is not { } info)
        {
            SarifPlaces.WriteMessage(json, "shortDescription", $"{rule.Id}: what the compiler itself has to say");
            json.WriteEndObject();
            return;
        }

        json.WriteString("name", info.Name);
        SarifPlaces.WriteMessage(json, "shortDescription", info.Title);
        SarifPlaces.WriteMessage(json, "fullDescription", $"{info.Title} ({info.Practice})");
        json.WriteStartObject("help");
        json.WriteString("text", $"archc explain {info.Id}");
        json.WriteString("markdown", RulePages.Read(info));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", ReportWords.Of(info.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        JsonFinding.WriteTexts(json, "tags", [ReportWords.Of(info.Pillar), info.Practice]);
        json.WriteString("problem.severity", ProblemOf(info.Severity));
        if (info.Pillar is Pillar.Security)
        {
            json.WriteString("security-severity", SecurityOf(info.Severity));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string ProblemOf(Severity severity) =>
        severity is Severity.Note ? "recommendation" : ReportWords.Of(severity);

    // GitHub's scale: 7 and more is high, 4 and more medium, less is low.
    private static string SecurityOf(Severity severity) => severity switch
    {
        Severity.Error => "8.0",
        Severity.Warning => "5.5",
        _ => "3.0",
    };
}
