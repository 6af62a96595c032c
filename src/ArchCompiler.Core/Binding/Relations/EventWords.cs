using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Labels;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Reads the names of events by their form: <c>OrderPlaced</c>, <c>order.placed</c>, <c>ORDER_PLACED</c>,
/// <c>order-placed</c>, what stands in quotes, and a phrase that says what has happened: "order placed".
/// </summary>
internal sealed partial class EventWords(Words words)
{
    /// <summary>The events that a text names, in order, each once.</summary>
    public ImmutableArray<string> Read(string text) =>
        [.. SeparatorPattern.Split(text).SelectMany(ReadPart).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> ReadPart(string part)
    {
        var named = NamePattern.Matches(part).Select(match => match.Groups["name"].Value)
            .Where(name => words.Kinds.Find(WordLine.Parse(name).Text) is null)
            .ToList();
        return named.Count == 0 && HappenedPattern.IsMatch(part.Trim()) ? [part.Trim()] : named;
    }

    [GeneratedRegex(@",|;|\||\s[/+&]\s|\s(?:and|or|und|oder|y|o|e|ou|et)\s", RegexOptions.ExplicitCapture)]
    private static partial Regex SeparatorPattern { get; }

    [GeneratedRegex(
        @"\bs3:(?<name>Object[A-Z][A-Za-z]+)|(?<![\w.:/-])(""(?<name>[^""]{2,128})"""
        + @"|(?<name>[A-Z][a-z0-9]+([A-Z][A-Za-z0-9]*)+"
        + @"|[a-z][a-z0-9_]*(\.[A-Za-z0-9_-]+)+"
        + @"|[A-Z][A-Z0-9]*(_[A-Z0-9]+)+"
        + @"|[a-z][a-z0-9]*(-[a-z0-9]+)*-[a-z]+ed))(?![\w.:/-])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern { get; }

    [GeneratedRegex(@"^([A-Za-z]+ ){1,3}[a-z]+ed$", RegexOptions.ExplicitCapture)]
    private static partial Regex HappenedPattern { get; }
}
