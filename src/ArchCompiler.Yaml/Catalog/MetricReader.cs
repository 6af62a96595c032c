using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>Reads the alarms worth having on a kind.</summary>
internal sealed class MetricReader(Placeholders placeholders)
{
    private static readonly string[] Statistics = ["Average", "Maximum", "Minimum", "SampleCount", "Sum"];

    private static readonly string[] Comparisons =
    [
        "GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanOrEqualToThreshold", "LessThanThreshold",
    ];

    /// <summary>The metrics, in the file's order.</summary>
    public ImmutableArray<MetricDeclaration> ReadAll(ShapeReader shape)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. shape.Items("metrics").Select(item => Read(shape, item, names))];
    }

    private MetricDeclaration Read(ShapeReader shape, DrawnValue item, HashSet<string> names)
    {
        var metric = shape.Nested(
            item, "The metric", "name", "namespace", "metric", "statistic", "comparison", "threshold", "dimensions",
            "help");
        var name = metric.Required("name");
        if (!Forms.IsKebab(name.Text))
        {
            shape.Diagnostics.Add(CatalogDiagnostics.BadForm(name, "metric name", "kebab-case"));
        }
        else if (!names.Add(name.Text))
        {
            shape.Diagnostics.Add(CatalogDiagnostics.StatedTwice(name, "metrics"));
        }

        metric.Demand("threshold");
        return new(
            name.Text,
            metric.Required("namespace").Text,
            metric.Required("metric").Text,
            OneOf(metric, "statistic", Statistics),
            OneOf(metric, "comparison", Comparisons),
            metric.Number("threshold") ?? 0,
            [.. metric.Entries("dimensions").Select(entry => Dimension(metric, entry))],
            metric.Required("help").Text);
    }

    private static string OneOf(ShapeReader metric, string key, string[] allowed)
    {
        var value = metric.Required(key);
        if (value.Text.Length > 0 && !allowed.Contains(value.Text, StringComparer.Ordinal))
        {
            metric.Diagnostics.Add(CatalogDiagnostics.BadForm(value, key, $"one of {string.Join(", ", allowed)}"));
        }

        return value.Text;
    }

    private KeyValuePair<string, string> Dimension(ShapeReader metric, DrawnEntry entry) =>
        new(
            entry.Key.Text,
            metric.AsName(entry.Value, entry.Key.Text) is { } value ? placeholders.Check(metric, value) : "");
}
