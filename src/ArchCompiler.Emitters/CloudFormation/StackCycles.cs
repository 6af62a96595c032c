using System.Text.RegularExpressions;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// Finds resources of one stack that need each other, which CloudFormation cannot deploy one before the other.
/// </summary>
internal static partial class StackCycles
{
    /// <summary>A resource of each such circle.</summary>
    public static IEnumerable<string> Find(StackDocument stack)
    {
        var known = stack.Addresses.Select(address => address.Key).ToHashSet(StringComparer.Ordinal);
        var needs = Needs(stack.Text, known)
            .Where(pair => pair.Need != pair.Id)
            .Distinct()
            .ToLookup(pair => pair.Id, pair => pair.Need, StringComparer.Ordinal);
        return new Components(needs).Of(known).Where(group => group.Count > 1)
            .Select(group => group.Order(StringComparer.Ordinal).First());
    }

    private static IEnumerable<(string Id, string Need)> Needs(string text, HashSet<string> known)
    {
        string? id = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && line[0] is not (' ' or '#'))
            {
                id = null;
            }
            else if (Head().Match(line) is { Success: true } head)
            {
                id = known.Contains(head.Groups["id"].Value) ? head.Groups["id"].Value : null;
            }
            else if (id is not null && !line.TrimStart().StartsWith('#'))
            {
                foreach (var name in Names().Matches(line).Select(match => match.Groups["id"].Value)
                    .Where(known.Contains))
                {
                    yield return (id, name);
                }

                if (line.StartsWith("    DependsOn: [", StringComparison.Ordinal))
                {
                    foreach (var name in line["    DependsOn: [".Length..].TrimEnd(']').Split(", "))
                    {
                        yield return (id, name);
                    }
                }
            }
        }
    }

    [GeneratedRegex("^  (?<id>[A-Za-z0-9]+):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex(
        """(?:!GetAtt |!Ref |\$\{|GetAtt"?: \[)"?(?<id>[A-Za-z0-9]+)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
