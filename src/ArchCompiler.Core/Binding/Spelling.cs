using System.Collections.Immutable;

namespace ArchCompiler.Core.Binding;

/// <summary>Finds what an author probably meant by a name that does not exist.</summary>
internal static class Spelling
{
    private const int LongestName = 64;

    /// <summary>
    /// The nearest of some names, null where none is near: at most a third of its letters may differ.
    /// </summary>
    public static string? FindNearest(string name, ImmutableArray<string> known)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        var best = known
            .Select(candidate =>
                (Candidate: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Candidate is not null
            && best.Distance <= Math.Max(1, Math.Min(name.Length, best.Candidate.Length) / 3)
            ? best.Candidate
            : null;
    }

    /// <summary>Number of letters to put in, take out, change or swap.</summary>
    private static int Distance(string first, string second)
    {
        var (before, last, row) = (new int[second.Length + 1], new int[second.Length + 1], new int[second.Length + 1]);
        for (var j = 0; j <= second.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[second.Length];
    }
}
