using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>How the lines of a label hang together, and the clauses they fall into.</summary>
internal static partial class LabelLines
{
    private static readonly ImmutableArray<string> ClauseBreaks =
        [" - ", " – ", " — ", ": ", "：", " | ", " · ", "→", "->"];

    private static readonly ImmutableArray<string> Arrows = ["→", "->", "⇒", "=>"];

    private static readonly ImmutableArray<string> ListBreaks = [" | ", " · ", " • ", "・", "、"];

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
        var rest = line;
        while (rest.Length > 0)
        {
            var (index, length) = FindBreak(rest, breaks);
            yield return index < 0 ? rest : rest[..index];
            rest = index < 0 ? "" : rest[(index + length)..];
        }
    }

    private static (int Index, int Length) FindBreak(string text, ImmutableArray<string> breaks)
    {
        var (best, length) = (-1, 0);
        foreach (var mark in breaks)
        {
            var index = text.IndexOf(mark, StringComparison.Ordinal);
            if (index >= 0 && (best < 0 || index < best))
            {
                (best, length) = (index, mark.Length);
            }
        }

        return (best, length);
    }

    [GeneratedRegex(@"^\s*(/[\w{:*.-]|(arn|https?|wss?|s3|ftp):)", RegexOptions.ExplicitCapture)]
    private static partial Regex PathPattern { get; }

    [GeneratedRegex(
        @"^\s*(aws [a-z0-9-]+ ([a-z0-9]+-[a-z0-9-]+|cp|ls|mb|mv|rm|sync)\b|[a-z0-9-]{2,20}:[A-Z][A-Za-z]+\*?\s*$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex CommandPattern { get; }

    [GeneratedRegex(@"^\s*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY)?[ ]*/[\w{:*]", RegexOptions.ExplicitCapture)]
    private static partial Regex RoutePattern { get; }
}
