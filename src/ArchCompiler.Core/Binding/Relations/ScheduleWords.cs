using System.Globalization;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Labels;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Reads when something happens, as an expression of EventBridge (EventBridge guide, "Schedule expressions"): written
/// so, as "every 5 minutes", or by a word such as "daily".
/// </summary>
internal sealed partial class ScheduleWords(Words words)
{
    private const string AtMidnight = "cron(0 0 ";
    private const string EachDay = "* * ? *)";

    /// <summary>The expression, null where the text says no time.</summary>
    public string? Find(string text) =>
        ExpressionPattern.Match(text) is { Success: true, Value: var expression } ? expression
        : EveryPattern.Match(text) is { Success: true } every ? Rate(every) ?? FindWord(text)
        : FindWord(text) is { } word ? AtHour(word, text)
        : null;

    /// <summary>
    /// An amount of time in another unit, as a number: "5 min" is 300 seconds; null where it is none, or no whole
    /// number.
    /// </summary>
    public string? AmountOf(string amount, string? unit) =>
        unit is not null && AmountPattern.Match(amount) is { Success: true } match
        && SecondsOf(match.Groups["unit"].Value) is { } written && SecondsOf(unit) is { } declared
        && decimal.TryParse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count * written % declared == 0
            ? (count * written / declared).ToString(CultureInfo.InvariantCulture)
            : null;

    private decimal? SecondsOf(string unit) =>
        words.Signs.Find(WordLine.Parse(unit).Text) is { Value: { } seconds } sign
        && (sign.Signs & Catalog.Sign.Duration) is not Catalog.Sign.None
            ? seconds
            : null;

    /// <summary>Whether a text is an expression and nothing else.</summary>
    public static bool IsExpression(string text) =>
        ExpressionPattern.Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length;

    private string? FindWord(string text)
    {
        var line = WordLine.Parse(text);
        for (var i = 0; i < line.Words.Length; i++)
        {
            if (words.Schedules.FindLongest(line, i, out _) is { } word)
            {
                return word.Expression;
            }
        }

        return null;
    }

    /// <summary>"every 5 minutes"; AWS wants the singular for one.</summary>
    private string? Rate(Match every) =>
        words.ScheduleUnits.Find(WordLine.Parse(every.Groups["unit"].Value).Text)?.Expression is { } expression
        && UnitPattern.Match(expression) is { Success: true } unit
        && int.TryParse(every.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count > 0
            ? count == 1 ? expression : FormattableString.Invariant($"rate({count} {unit.Groups["unit"].Value}s)")
            : null;

    /// <summary>"daily at 02:30" happens then, and so "monthly at 4 am"; the hour is UTC's.</summary>
    private static string AtHour(string expression, string text) =>
        (expression == "rate(1 day)" || expression.StartsWith(AtMidnight, StringComparison.Ordinal))
        && ClockPattern.Match(text) is { Success: true } clock
        && int.TryParse(clock.Groups["hour"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            ? Cron(
                hour,
                clock,
                expression.StartsWith(AtMidnight, StringComparison.Ordinal) ? expression[AtMidnight.Length..] : EachDay)
            : expression;

    private static string Cron(int hour, Match clock, string days)
    {
        _ = int.TryParse(clock.Groups["minute"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minute);
        var isAfternoon = clock.Groups["half"].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) && hour < 12;
        return string.Create(
            CultureInfo.InvariantCulture, $"cron({minute} {(isAfternoon ? hour + 12 : hour) % 24} {days}");
    }

    [GeneratedRegex(@"\b(rate|cron)\([^()]{1,100}\)", RegexOptions.ExplicitCapture)]
    private static partial Regex ExpressionPattern { get; }

    [GeneratedRegex(
        @"\b(every|each|cada|alle|jede|toutes les|tous les|每|毎)\s?(?<count>[0-9]{1,4})\s?-?(?<unit>\p{L}{1,12})"
        + @"|(?<count>[0-9]{1,4})\s?(?<unit>[分日]|時間|분|시간|일)(ごと|おき|毎|마다)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryPattern { get; }

    [GeneratedRegex(@"(?<count>[0-9]{1,6})\s?-?(?<unit>\p{L}{1,12})$", RegexOptions.ExplicitCapture)]
    private static partial Regex AmountPattern { get; }

    [GeneratedRegex(@"^rate\(1 (?<unit>[a-z]+)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex UnitPattern { get; }

    [GeneratedRegex(
        @"\b(?<hour>[01]?[0-9]|2[0-3])(:(?<minute>[0-5][0-9]))?\s?(?<half>am|pm)\b"
        + @"|\b(?<hour>[01]?[0-9]|2[0-3]):(?<minute>[0-5][0-9])\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockPattern { get; }
}
