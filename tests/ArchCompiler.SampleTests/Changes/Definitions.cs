using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ArchCompiler.SampleTests.Changes;

/// <summary>What names in a text stand for, so that a change far away shows where it has an effect.</summary>
/// <param name="names">How a name looks in a text.</param>
/// <param name="known">Name → text.</param>
internal sealed class Definitions(Regex names, IEnumerable<(string Name, string Text)> known)
{
    private readonly ImmutableDictionary<string, string> known =
        known.ToImmutableDictionary(one => one.Name, one => one.Text, StringComparer.Ordinal);

    /// <summary>A text, and what each name in it stands for, and so on.</summary>
    public string Resolve(string text)
    {
        List<string> told = [text];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var at = 0; at < told.Count; at++)
        {
            foreach (Match match in names.Matches(told[at]))
            {
                if (known.TryGetValue(match.Value, out var meant) && seen.Add(match.Value))
                {
                    told.Add($"{match.Value}: {meant}");
                }
            }
        }

        return string.Join('\n', told);
    }
}
