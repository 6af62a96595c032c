using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Reads where events come from: "OrderPlaced from shop.orders", "source: shop.orders", "shop.orders: OrderPlaced".
/// What AWS itself sends is known by its name, "aws.s3", and is read as other events are.
/// </summary>
internal static partial class EventSources
{
    /// <summary>The sources that a text names, and the text without them and without the word for a type.</summary>
    public static (ImmutableArray<string> Sources, string Left) Read(string text)
    {
        List<Match> found = [.. StatedPattern.Matches(text).Concat(FromPattern.Matches(text))];
        if (found.Count == 0 && LeadPattern.Match(text) is { Success: true } lead)
        {
            found.Add(lead);
        }

        var rest = found.OrderByDescending(match => match.Index).Aggregate(text, Without);
        return (
            [.. found.OrderBy(match => match.Index).Select(match => match.Groups["source"].Value)
                .Distinct(StringComparer.Ordinal)],
            TypePattern.Replace(rest, match => $" \"{match.Groups["type"].Value.Trim('"', ' ')}\" ").Trim());
    }

    private static string Without(string text, Match match) =>
        match.Index + match.Length <= text.Length ? text.Remove(match.Index, match.Length) : text;

    [GeneratedRegex(
        @"\b(event[- ]?source|source|quelle|ereignisquelle|fuente|origen|fonte|origem|origine|sorgente|bron|źródło"
        + @"|источник|ソース"
        + @"|发生源|来源|源|소스)\s*[:=：]\s*""?(?<source>(?!aws\.)[A-Za-z0-9][A-Za-z0-9._/-]{0,99}[A-Za-z0-9])""?\s*[,;|]?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatedPattern { get; }

    /// <summary>A name with a dot behind the word for where it is from, or before the Asian one.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(from|emitted by|sent by|by|von|aus|desde|depuis|da|van|uit|od|z|из|от|来自|从)\s+"
        + @"(?<source>(?!aws\.)[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+)(?![\w./-])"
        + @"|(?<=\w\s)(de|do|di|du|del|della|dal)\s+(?<source>(?!aws\.)[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+)(?![\w./-])"
        + @"|(?<![\w.-])(?<source>(?!aws\.)[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+)\s?(からの|から|에서|发出的|的)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FromPattern { get; }

    /// <summary>A name with a dot, then a mark, then what comes from it: "shop.orders: OrderPlaced".</summary>
    [GeneratedRegex(
        @"^\s*(?<source>(?!aws\.)[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+)\s*([:/]|→|->)\s*(?=[A-Z""])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern { get; }

    [GeneratedRegex(
        @"\b(detail[- ]?type|event[- ]?type|ereignistyp|tipo de evento|type d'événement|イベントタイプ|事件类型)\s*[:=：]\s*"
        + @"(?<type>""[^""]{1,128}""|[^,;|""]{1,128}?)\s*(?=$|[,;|]|\s(and|und|y|et|e)\s)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TypePattern { get; }
}
