using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ArchCompiler.Core.Rules;
using ArchCompiler.Rules;

namespace ArchCompiler.Reporting;

/// <summary>Lists the rules themselves, for <c>archc rules</c>.</summary>
public static class RulesReporter
{
    /// <summary>One line a rule: id, severity, name, title.</summary>
    public static void WriteText(ImmutableArray<Rule> rules, TextWriter output)
    {
        var (id, name) = (Width(rules, r => r.Id), Width(rules, r => r.Name));
        foreach (var rule in rules.Select(r => r.Info))
        {
            var severity = ReportWords.Of(rule.Severity).PadRight("warning".Length);
            output.Write($"{rule.Id.PadRight(id)}  {severity}  {rule.Name.PadRight(name)}  {rule.Title}\n");
        }
    }

    /// <summary>The contract of <c>archc rules --format json</c>.</summary>
    public static void WriteJson(ImmutableArray<Rule> rules, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReporter.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", JsonReporter.SchemaVersion);
            json.WriteStartArray("rules");
            foreach (var rule in rules.Select(r => r.Info))
            {
                WriteRule(json, rule);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static int Width(ImmutableArray<Rule> rules, Func<RuleInfo, string> text) =>
        rules.Select(r => text(r.Info).Length).DefaultIfEmpty().Max();

    private static void WriteRule(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("pillar", ReportWords.Of(rule.Pillar));
        json.WriteString("severity", ReportWords.Of(rule.Severity));
        json.WriteString("title", rule.Title);
        json.WriteString("practice", rule.Practice);
        json.WriteStartObject("mappings");
        foreach (var mapping in RuleMappings.Of(rule.Id))
        {
            JsonFinding.WriteTexts(json, mapping.Catalogue, mapping.Ids);
        }

        json.WriteEndObject();
        json.WriteString("page", RulePages.PathOf(rule));
        json.WriteEndObject();
    }
}
