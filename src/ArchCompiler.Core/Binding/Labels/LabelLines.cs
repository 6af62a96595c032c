using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>How the lines of a label hang together, and the clauses they fall into.</summary>
internal static partial class LabelLines
{
    private const int LongestTitle = 200;

    private static readonly ImmutableArray<string> ClauseBreaks =
        [" - ", " – ", " — ", ": ", "：", " | ", " · ", "→", "->"];

    private static readonly ImmutableArray<string> Arrows = ["→", "->", "⇒", "=>"];

    private static readonly ImmutableArray<string> ListBreaks = [" | ", " · ", " • ", "・", "、"];

    /// <summary>What to call a thing by: a text of hundreds of letters is cut.</summary>
    public static string TitleOf(string line)
    {
        if (line.Length <= LongestTitle)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>The parts of a line between dashes, colons and bars.</summary>
    public static IEnumerable<string> SplitClauses(string line) => Split(line, ClauseBreaks);

    /// <summary>The parts of a line that lists things: what stands between dots and bars.</summary>
    public static ImmutableArray<string> SplitList(string line) => [.. Split(line, ListBreaks)];

    /// <summary>What stands before an arrow: behind the first line it points to another thing.</summary>
    public static string BeforeArrow(string line) => Split(line, Arrows).First();

    /// <summary>Whether a line lists several things.</summary>
    public static bool IsList(string line) =>
        SplitList(line).Length > 1 || WordLine.Parse(line).Words.Skip(1).Any(word => word.Gap is Gap.Join);

    /// <summary>Whether a line goes on with what stands beside the line before it: "CloudFront" / "+ WAF".</summary>
    public static bool IsContinued(string line) => line.Length > 1 && line[0] is '+' or '&' or '＋';

    /// <summary>
    /// Whether a clause is a path or an address: the name of a log group, an image, a page. Words in it name nothing.
    /// </summary>
    public static bool IsPath(string clause) => PathPattern.IsMatch(clause);

    /// <summary>
    /// Whether a clause is a command to type or an action of an interface: "aws ssm start-session", "sts:AssumeRole".
    /// </summary>
    public static bool IsCommand(string clause) => CommandPattern.IsMatch(clause);

    /// <summary>Whether a clause is a route of an interface: "GET /orders", "/api/*".</summary>
    public static bool IsRoute(string clause) => RoutePattern.IsMatch(clause);

    private static IEnumerable<string> Split(string line, ImmutableArray<string> breaks)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (breaks.FirstOrDefault(mark => IsAt(line, i, mark)) is { } found)
            {
                yield return line[start..i];
                start = i + found.Length;
                i = start - 1;
            }
        }

        if (start < line.Length)
        {
            yield return line[start..];
        }
    }

    private static bool IsAt(string line, int index, string mark) =>
        line[index] == mark[0] && string.CompareOrdinal(line, index, mark, 0, mark.Length) == 0;

    [GeneratedRegex(@"^\s*(/[\w{:*.-]|(arn|https?|wss?|s3|ftp):)", RegexOptions.ExplicitCapture)]
    private static partial Regex PathPattern { get; }

    [GeneratedRegex(
        @"^\s*(aws [a-z0-9-]+ ([a-z0-9]+-[a-z0-9-]+|cp|ls|mb|mv|rm|sync)\b|[a-z0-9-]{2,20}:[A-Z][A-Za-z]+\*?\s*$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex CommandPattern { get; }

    [GeneratedRegex(@"^\s*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY)?[ ]*/[\w{:*]", RegexOptions.ExplicitCapture)]
    private static partial Regex RoutePattern { get; }
}
