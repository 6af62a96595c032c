using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>
/// No part of a label is lost: each amount that a deployed shape or an arrow
/// between such states stands in what is written, in the unit it is stated in or the next ones, or in what is said.
/// </summary>
internal static partial class LabelLaw
{
    private static readonly long[] Units = [1, 60, 3600, 86_400, 1024];

    /// <summary>What is stated and stands nowhere, each in a sentence.</summary>
    public static IEnumerable<string> FaultsOf(Compilation compilation)
    {
        var plan = compilation.Planned.Value;
        var labels = plan.Architecture.Services.Where(service => plan.Find(service.Id) is not null)
            .SelectMany(service => service.Nodes.Select(node => (service.Id, Text: node.Label.Text)))
            .Concat(plan.Architecture.Relations
                .Where(relation => plan.Find(relation.From) is not null && plan.Find(relation.To) is not null)
                .SelectMany(relation => relation.Edges.Select(edge => (relation.Id, Text: edge.Label?.Text ?? ""))))
            .OfLabels()
            .ToList();
        if (labels.Count == 0)
        {
            return [];
        }

        var said = string.Join('\n', compilation.Diagnostics.Select(diagnostic => diagnostic.Message));
        var written = string.Join('\n', compilation.Emit("terraform").Value
            .Select(artifact => Encoding.UTF8.GetString(artifact.Content.AsSpan())));
        return
        [
            .. labels.Where(label => !said.Contains(label.Number, StringComparison.Ordinal)
                    && !Units.Any(unit => Stands(label.Number, unit, written)))
                .Select(label => $"'{label.Text}' of '{label.Id}' stands nowhere"),
        ];
    }

    private static IEnumerable<(string Id, string Text, string Number)> OfLabels(
        this IEnumerable<(string Id, string Text)> labels) =>
        from label in labels
        from Match match in AmountPattern.Matches(label.Text)
        select (label.Id, match.Value, match.Groups["number"].Value);

    private static bool Stands(string number, long unit, string written) =>
        decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && Regex.IsMatch(
            written,
            $@"(?<![\d.]){Regex.Escape((value * unit).ToString(CultureInfo.InvariantCulture))}(?![\d.])",
            RegexOptions.None,
            TimeSpan.FromSeconds(5));

    [GeneratedRegex(
        @"(?<![\w.,:/-])(?<number>\d{1,5}) ?(GB|MB|TB|GiB|MiB|vCPU|IOPS|days|minutes|seconds|hours|tasks)\b"
        + @"|TLS (?<number>1\.[23])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex AmountPattern { get; }
}
