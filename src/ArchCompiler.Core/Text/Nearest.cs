namespace ArchCompiler.Core.Text;

/// <summary>Finds what someone probably meant, for "did you mean".</summary>
public static class Nearest
{
    private const int LongestCompared = 64;

    /// <summary>
    /// The candidate that takes the fewest typing slips to become <paramref name="written"/>, null where none is near:
    /// at most a third of the letters may differ. Of equals, the first.
    /// </summary>
    public static string? To(string written, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(candidates);
        if (written.Length is 0 or > LongestCompared)
        {
            return null;
        }

        var limit = Math.Max(1, written.Length / 3);
        string? best = null;
        foreach (var candidate in candidates.Where(c => Math.Abs(c.Length - written.Length) <= limit))
        {
            var slips = Slips(written, candidate);
            if (slips < limit || (slips == limit && best is null))
            {
                (best, limit) = (candidate, slips);
            }
        }

        return best;
    }

    /// <summary>
    /// Letters added, lost, changed or swapped with their neighbour between two texts; case does not count.
    /// </summary>
    private static int Slips(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
