using System.Text.RegularExpressions;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// Finds what a label states in passing, by its form: a size, a time, a count, a version of TLS, hours of a day, a time
/// zone. Whatever is found is used by somebody, or told of.
/// </summary>
internal static partial class Amounts
{
    /// <summary>What a text states, as it is written, in order.</summary>
    public static IEnumerable<string> Find(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') || text.Contains('/', StringComparison.Ordinal)
            ? AmountPattern.Matches(text).Select(match => match.Value.Trim())
            : [];

    /// <summary>The number in what is stated, null where it is none.</summary>
    public static string? NumberIn(string amount) =>
        NumberPattern.Match(amount) is { Success: true, Value: var number } ? number.Replace(',', '.') : null;

    /// <summary>Whether it is a time of the day or a span of time.</summary>
    public static bool IsTime(string amount) => TimePattern.IsMatch(amount);

    [GeneratedRegex(@"\d+([.,]\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPattern { get; }

    [GeneratedRegex(
        @":\d\d|\d\s?(am|pm|ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?"
        + @"|sekunden?|minuten?|stunden?|tagen?|tage"
        + @"|secondes?|heures?|jours?|segundos?|minutos?|horas?|d[ií]as?|分|秒|時間|日|小时|天)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern { get; }

    [GeneratedRegex(
        // A number with its unit.
        @"(?<![\w.,:/-])\d{1,6}([.,]\d{1,3})?\s?-?"
        + @"(ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|sekunden"
        + @"|minuten|stunden|tagen?|wochen|monate|jahre|secondes|heures?|jours|semaines|mois|segundos?|minutos|horas?"
        + @"|d[ií]as|semanas|[kmgtp]i?b|vcpus?|cpus?|cores?|iops|acus?|rcus?|wcus?|shards?|tasks?|instances?|nodes?"
        + @"|replicas?|pods?|workers?|partitions?"
        + @"|req/s|rps|tps|mbps|gbps|秒|分間?|時間|日間?|分钟|小时|天|ヶ月|台)(?![\p{L}\p{N}_-]|\.\w)"
        // How many of it.
        + @"|(?<![\w.,:/-])[x×]\s?\d{1,4}(?![\w.])|(?<![\w.,:/-])\d{1,4}\s?[x×](?![\w.])"
        // The least version of TLS.
        + @"|\b(tls|ssl)\s?v?1[._][0-3]\b"
        // Hours of a day, and a time zone.
        + @"|(?<![\d.])\d{1,2}(:\d\d)?\s?[-–—]\s?\d{1,2}:\d\d(?!\d)"
        + @"|(?<=\b(weekdays|werktags|mon-fri|mo-fr|daily|lun-ven|lun-vie)\s)"
        + @"\d{1,2}\s?[-–—]\s?\d{1,2}(?![\d.])"
        + @"|\b(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z][A-Za-z_]+(/[A-Za-z_]+)?"
        + @"|(?<=\d\s?)\b(CET|CEST|EST|EDT|CST|CDT|PST|PDT|IST|JST|KST|BST|MSK)\b|\b(UTC|GMT)\s?[+-]\d{1,2}(:\d\d)?"
        // What is set, by name.
        + @"|\b(concurrency|timeout|retention|ttl|batch size|visibility timeout|delay|min|max|desired)"
        + @"\s?[:=]?\s?\d{1,7}(?![\w.,/-]|\s?\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AmountPattern { get; }
}
