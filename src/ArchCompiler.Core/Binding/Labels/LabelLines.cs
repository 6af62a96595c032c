using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>How the lines of a label hang together, and the clauses they fall into.</summary>
internal static partial class LabelLines
{
    private static readonly ImmutableArray<string> ClauseBreaks =
        [" - ", " – ", " — ", ": ", "：", " | ", " · ", "→", "->"];

    private static readonly ImmutableArray<string> ListBreaks = [" | ", " · ", " • ", "・", "、"];

    /// <summary>The parts of a line between dashes, colons and bars.</summary>
    public static IEnumerable<string> SplitClauses(string line) => Split(line, ClauseBreaks);

    /// <summary>The parts of a line that lists things: what stands between dots and bars.</summary>
    public static ImmutableArray<string> SplitList(string line) => [.. Split(line, ListBreaks)];

    /// <summary>Whether a line goes on with what stands beside the line before it: "CloudFront" / "+ WAF".</summary>
    public static bool IsContinued(string line) => line.Length > 1 && line[0] is '+' or '&' or '＋';

    /// <summary>
    /// Whether a clause is a path or an address: the name of a log group, an image, a page. Words in it name nothing.
    /// </summary>
    public static bool IsPath(string clause) => PathPattern.IsMatch(clause);

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

    [GeneratedRegex(@"^\s*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY)?[ ]*/[\w{:*]", RegexOptions.ExplicitCapture)]
    private static partial Regex RoutePattern { get; }
}
