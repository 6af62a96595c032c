using System.Text.RegularExpressions;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// Leaves out of each <c>DependsOn</c> what the resource refers to anyway: CloudFormation waits for that by itself, and
/// linters call the line redundant.
/// </summary>
internal static partial class Dependencies
{
    private const string Line = "  DependsOn: [";

    /// <summary>The lines of resources, logical ids at the margin.</summary>
    public static IEnumerable<string> Tidy(IReadOnlyList<string> lines)
    {
        var start = 0;
        while (start < lines.Count)
        {
            var end = start + 1;
            while (end < lines.Count && !StackSection.IsHead(lines[end]))
            {
                end++;
            }

            foreach (var line in WithoutKnown([.. lines.Skip(start).Take(end - start)]))
            {
                yield return line;
            }

            start = end;
        }
    }

    private static IEnumerable<string> WithoutKnown(List<string> resource)
    {
        var at = resource.FindIndex(line => line.StartsWith(Line, StringComparison.Ordinal));
        if (at < 0)
        {
            return resource;
        }

        var known = resource.Where(IsFirm).SelectMany(line => References().Matches(line))
            .Select(match => match.Groups["id"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var names = resource[at][Line.Length..].TrimEnd(']')
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Where(name => !known.Contains(name)).ToList();
        return names.Count == 0
            ? resource.Where((_, i) => i != at)
            : resource.Select((line, i) => i == at ? $"{Line}{string.Join(", ", names)}]" : line);
    }

    // What stands under a condition may not be referred to at all.
    private static bool IsFirm(string line) => !line.Contains("!If", StringComparison.Ordinal);

    [GeneratedRegex(
        """(?:!GetAtt |!Ref |\$\{|Fn::GetAtt": \[)(?<id>[A-Za-z0-9]+)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex References();
}
