using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>What a text says of a way.</summary>
/// <param name="Signs">All that its words are signs of.</param>
/// <param name="Passage">How the way is gone.</param>
internal sealed record WaySigns(Sign Signs, Passage Passage)
{
    /// <summary>A text that says nothing of it.</summary>
    public static WaySigns None { get; } = new(Sign.None, Passage.Plain);

    /// <summary>Whether the text is signs alone, beside numbers and small words.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The weight that it states: "weight 10", "10 %".</summary>
    public int? Weight { get; init; }

    /// <summary>
    /// On which outcome alone: said outright, or by the name of what went wrong, unless somebody tells of it.
    /// </summary>
    public Outcome Outcome =>
        Signs.HasFlag(Sign.Failure) || (Signs.HasFlag(Sign.Fault) && !Signs.HasFlag(Sign.Report)) ? Outcome.Failure
        : Signs.HasFlag(Sign.Success) ? Outcome.Success
        : Outcome.None;
}

/// <summary>
/// Reads what arrows, and the shapes of a workflow, say of a way: "2. charge", "retry 3x", "wait 5 min", "if approved".
/// </summary>
internal sealed partial class SignReader(Words words)
{
    private const int MostTries = 1000;
    private const int FirstCircled = '①';
    private static readonly SearchValues<char> Marks = SearchValues.Create("%％<>=≤≥");

    /// <summary>What a text says.</summary>
    public WaySigns Read(string text)
    {
        var line = WordLine.Parse(text);
        var found = Find(line);
        var step = FindStep(text, line, found);
        var signs = found.Aggregate(Sign.None, (all, hit) => all | hit.Signs);
        if (signs is Sign.None && step is null && !text.AsSpan().ContainsAny(Marks))
        {
            return WaySigns.None;
        }

        var isRetry = (signs & Sign.Retry) is not Sign.None;
        var rest = StepPattern.Replace(text, "").Trim();
        var answer = AnswerOf(rest);
        return new(
            signs,
            new()
            {
                Step = step,
                Answer = answer,
                Condition = answer is Answer.None ? ConditionOf(rest) : null,
                Seconds = (signs & (Sign.Wait | Sign.After)) is not Sign.None ? FindSeconds(line, found) : null,
                IsEach = (signs & Sign.Each) is not Sign.None,
                Tries = FindTries(line, found, isRetry),
                IsRetry = isRetry,
            })
        {
            IsWhole = (signs & Sign.Observe) is Sign.None
                && Enumerable.Range(0, line.Words.Length).All(i => found[i].IsCovered || line.IsCode(i)),
            Weight = WeightOf(text, line, found),
        };
    }

    /// <summary>At each word the sign that begins there, and whether a sign covers it.</summary>
    private Hit[] Find(WordLine line)
    {
        var found = new Hit[line.Words.Length];
        for (var i = 0; i < found.Length; i++)
        {
            if (words.Signs.FindLongest(line, i, out var last) is { } meaning)
            {
                found[i] = new(meaning.Signs, meaning.Value, last, true);
                for (; i < last; i++)
                {
                    found[i + 1] = new(Sign.None, null, last, true);
                }
            }
        }

        return found;
    }

    /// <summary>A number that stands first and alone or before a mark, or beside the word for a step.</summary>
    private static StepNumber? FindStep(string text, WordLine line, Hit[] found)
    {
        if (text.Length > 0 && text[0] is >= '①' and <= '⑳')
        {
            return new(text[0] - FirstCircled + 1, 0);
        }

        if (StepPattern.Match(text) is { Success: true } match)
        {
            var letter = match.Groups["letter"].Value;
            return new(
                int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture),
                match.Groups["minor"] is { Success: true, Value: var minor }
                    ? int.Parse(minor, CultureInfo.InvariantCulture)
                    : letter.Length > 0 ? letter[0] - 'a' + 1 : 0);
        }

        for (var i = 0; i < found.Length; i++)
        {
            if ((found[i].Signs & Sign.Step) is not Sign.None)
            {
                return NumberAt(line, found, found[i].Last + 1) is { } after ? new((int)after, 0)
                    : i > 0 && NumberAt(line, found, i - 1) is { } before ? new((int)before, 0)
                    : null;
            }
        }

        return null;
    }

    /// <summary>A number beside what it counts; with the word for doing again also one with a mark, "3x".</summary>
    private static int? FindTries(WordLine line, Hit[] found, bool isRetry)
    {
        const Sign Counted = Sign.Tries | Sign.Retry | Sign.Fault | Sign.Failure;
        for (var i = 0; i < found.Length; i++)
        {
            if (NumberAt(line, found, i) is { } number and >= 1 and <= MostTries
                && (Has(found, i + 1, Counted) || EndsIn(found, i - 1, Counted)
                    || (isRetry && i + 1 < found.Length && line.Slice(i + 1, i + 1) is "x" or "×")
                    || (isRetry && i + 1 < found.Length && Has(found, i + 1, Sign.Step))))
            {
                return (int)number;
            }
        }

        return null;
    }

    private static int? FindSeconds(WordLine line, Hit[] found)
    {
        for (var i = 0; i + 1 < found.Length; i++)
        {
            if (NumberAt(line, found, i) is { } number && (found[i + 1].Signs & Sign.Duration) is not Sign.None
                && number * (found[i + 1].Value ?? 1) is > 0 and <= 31_536_000 and var seconds)
            {
                return (int)seconds;
            }
        }

        return null;
    }

    private static int? WeightOf(string text, WordLine line, Hit[] found)
    {
        if (PercentPattern.Match(text) is { Success: true } percent
            && decimal.TryParse(
                percent.Groups["share"].Value.Replace(',', '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var share)
            && share is >= 0 and <= 100 && share == decimal.Truncate(share))
        {
            return (int)share;
        }

        var index = Array.FindIndex(found, hit => (hit.Signs & Sign.Weighted) is not Sign.None);
        return index >= 0 && NumberAt(line, found, found[index].Last + 1) is { } weight and >= 0 and <= 255
            ? (int)weight
            : null;
    }

    /// <summary>An answer that is the whole of a text.</summary>
    private Answer AnswerOf(string text)
    {
        var whole = words.Signs.Find(WordLine.Parse(text).Text)?.Signs ?? Sign.None;
        return (whole & Sign.Otherwise) is not Sign.None ? Answer.Otherwise
            : (whole & Sign.Yes) is not Sign.None ? Answer.Yes
            : (whole & Sign.No) is not Sign.None ? Answer.No
            : Answer.None;
    }

    /// <summary>A comparison, or what follows the word for a condition.</summary>
    private Condition? ConditionOf(string text)
    {
        var line = WordLine.Parse(text);
        var rest = text;
        if (line.Words.Length > 1 && words.Signs.FindLongest(line, 0, out var last) is { } first
            && (first.Signs & (Sign.When | Sign.Yes)) is not Sign.None && last + 1 < line.Words.Length)
        {
            rest = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
            if ((first.Signs & Sign.When) is Sign.None || rest.Length == 0)
            {
                rest = text;
            }
        }

        return ComparisonPattern.Match(rest) is { Success: true } match
            ? new(
                match.Groups["name"].Value.Trim(),
                match.Groups["sign"].Value switch { "≥" => ">=", "≤" => "<=", "==" => "=", "<>" => "!=", var s => s },
                match.Groups["value"].Value.Trim().Trim('"', '\''))
            : rest.Length < text.Length ? new(rest)
            : null;
    }

    private static decimal? NumberAt(WordLine line, Hit[] found, int index) =>
        index < 0 || index >= found.Length ? null
        : line.IsNumber(index) && line.Slice(index, index).Length <= 6
            ? decimal.Parse(line.Slice(index, index), NumberStyles.None, CultureInfo.InvariantCulture)
        : (found[index].Signs & Sign.Count) is not Sign.None ? found[index].Value
        : null;

    private static bool Has(Hit[] found, int index, Sign sign) =>
        index < found.Length && (found[index].Signs & sign) is not Sign.None;

    private static bool EndsIn(Hit[] found, int index, Sign sign)
    {
        var start = index;
        while (start > 0 && found[start] is { IsCovered: true, Signs: Sign.None })
        {
            start--;
        }

        return start >= 0 && found[start].Last == index && (found[start].Signs & sign) is not Sign.None;
    }

    private readonly record struct Hit(Sign Signs, decimal? Value, int Last, bool IsCovered);

    [GeneratedRegex(
        @"^\s*[(\[#]?\s*(?<major>[0-9]{1,3})(\.(?<minor>[0-9]{1,2})(?![0-9])|(?<letter>[a-i]))?"
            + @"\s*([)\]:、]|\.(?![0-9])|$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex StepPattern { get; }

    [GeneratedRegex(@"(?<![0-9.,])(?<share>[0-9]{1,3}([.,][0-9]{1,3})?)\s?[%％]", RegexOptions.ExplicitCapture)]
    private static partial Regex PercentPattern { get; }

    [GeneratedRegex(
        @"^(?<name>[\p{L}_$][\p{L}\p{N}_.$ -]{0,60}?)\s*(?<sign>>=|<=|==|!=|<>|≥|≤|=|>|<)\s*(?<value>[^<>=]{1,60})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ComparisonPattern { get; }
}
