using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>An alarm worth having on every use of a kind.</summary>
/// <param name="Name">Short kebab-case name, unique in the kind.</param>
/// <param name="Namespace">CloudWatch namespace: <c>AWS/Lambda</c>.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="Statistic">Average, Sum, Maximum, …</param>
/// <param name="Comparison">CloudWatch comparison operator.</param>
/// <param name="Threshold">Value compared with.</param>
/// <param name="Dimensions">Dimension names with values, which hold <c>{output}</c> placeholders.</param>
/// <param name="Help">One line: what it means when it fires.</param>
public sealed record MetricDeclaration(
    string Name,
    string Namespace,
    string Metric,
    string Statistic,
    string Comparison,
    decimal Threshold,
    ImmutableArray<KeyValuePair<string, string>> Dimensions,
    string Help);
