using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Reads which messages, events or changes an arrow is about: "only type=order", "filter: status = paid",
/// "amount > 100". A comparison counts by itself; without one what follows the word for a filter is kept as it stands.
/// </summary>
internal sealed partial class FilterWords(Words words)
{
    /// <summary>What a text says, and the text without it.</summary>
    public (EventFilter Filter, string Left) Read(string text)
    {
        var line = WordLine.Parse(text);
        var starts = FindStart(line);
        if (starts < 0 && !text.AsSpan().ContainsAny('=', '<', '>'))
        {
            return (EventFilter.None, text);
        }

        var found = ComparisonPattern.Matches(text)
            .Where(match => starts >= 0 || !SettingPattern.IsMatch(match.Groups["name"].Value))
            .ToList();
        if (found.Count == 0)
        {
            return starts < 0 || IsReadOnly(line) ? (EventFilter.None, text)
                : (EventFilter.None with { Unread = text }, text);
        }

        var rest = found.AsEnumerable().Reverse()
            .Aggregate(text, (left, match) => left.Remove(match.Index, match.Length));
        ImmutableArray<Condition> conditions = [.. found.Select(ConditionOf)];
        return (new(conditions) { Unread = IsRead(text, found, conditions) ? null : text }, rest);
    }

    /// <summary>
    /// Whether all of it is read: no part of a name stands before it, and one of several suffices where they are about
    /// one name alone.
    /// </summary>
    private bool IsRead(string text, List<Match> found, ImmutableArray<Condition> conditions) =>
        found.TrueForAll(match => IsBeginning(text[..match.Index]))
        && (!EitherPattern.IsMatch(text) || (conditions.DistinctBy(c => c.Name).Count() == 1
            && conditions.All(c => c.Operator is "=")));

    /// <summary>Whether what stands before a comparison is no part of its name.</summary>
    private bool IsBeginning(string before)
    {
        var line = WordLine.Parse(before);
        var last = line.Words.Length - 1;
        return last < 0 || before.TrimEnd() is [.., ',' or ';' or ':' or '(' or '|' or '&']
            || words.Particles.Find(line.Slice(last, last)) is not null
            || words.Verbs.Find(line.Slice(last, last)) is not null
            || words.Carried.Find(line.Slice(last, last)) is not null
            || words.Signs.Find(line.Slice(last, last)) is not null
            || EitherPattern.IsMatch($" {line.Slice(last, last)} ");
    }

    private int FindStart(WordLine line) =>
        Enumerable.Range(0, line.Words.Length)
            .FirstOrDefault(
                i => words.Signs.FindLongest(line, i, out _) is { } sign
                    && (sign.Signs & Sign.Only) is not Sign.None,
                -1);

    /// <summary>"only reads" says what is done, and not with which.</summary>
    private bool IsReadOnly(WordLine line) =>
        words.ReadOnly.Occurs(line)
        || Enumerable.Range(0, line.Words.Length).All(i =>
            words.Verbs.Find(line.Slice(i, i)) is not null || words.Signs.Find(line.Slice(i, i)) is not null);

    private static Condition ConditionOf(Match match) => new(
        match.Groups["name"].Value,
        match.Groups["sign"].Value switch { "≥" => ">=", "≤" => "<=", "==" => "=", "<>" => "!=", var sign => sign },
        match.Groups["value"].Value.Trim('"', '\''));

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_.$-])(?<name>[\p{L}_$][\p{L}\p{N}_.$-]{0,60})\s*"
        + @"(?<sign>>=|<=|==|!=|<>|≥|≤|=|>|(?<!<)<(?![a-z/]))\s*"
        + @"(?<value>""[^""]{1,100}""|'[^']{1,100}'|[\p{L}\p{N}_.:/@+-]{1,100})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ComparisonPattern { get; }

    /// <summary>Names of what is set rather than compared, where no word says that something is chosen.</summary>
    [GeneratedRegex(
        "batch|timeout|delay|retr|tries|attempt|visib|concurr|window|limit|ttl|reten|weight|port|protocol|memory|cpu"
        + "|count|^max|^min|size|interval|^source$|detail-?type",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SettingPattern { get; }

    [GeneratedRegex(
        @"\s(or|oder|ou|o|of|lub|или)\s|\|\||または|或",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EitherPattern { get; }
}
