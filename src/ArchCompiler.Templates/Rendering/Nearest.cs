namespace ArchCompiler.Templates.Rendering;

/// <summary>Finds what an author may have meant by a name that means nothing.</summary>
internal static class Nearest
{
    private const int MaximumDistance = 2;

    public static string? Find(string name, IEnumerable<string> candidates) => candidates
        .Where(candidate => Math.Abs(candidate.Length - name.Length) <= MaximumDistance)
        .Select(candidate => (Candidate: candidate, Distance: Measure(name, candidate)))
        .Where(found => found.Distance <= MaximumDistance && found.Distance < name.Length)
        .OrderBy(found => found.Distance)
        .ThenBy(found => found.Candidate, StringComparer.Ordinal)
        .Select(found => found.Candidate)
        .FirstOrDefault();

    private static int Measure(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
