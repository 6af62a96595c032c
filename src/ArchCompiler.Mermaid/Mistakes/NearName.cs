namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Finds the word of Mermaid's own that the author probably meant.</summary>
internal static class NearName
{
    private const int Longest = 40;

    /// <summary>The nearest of some names, null where more than a third of its letters would differ.</summary>
    public static string? Find(string wish, IEnumerable<string> names) =>
        wish.Length > Longest ? null : names
            .Select(name => (Name: name, Distance: Distance(wish, name)))
            .Where(found => found.Distance <= Math.Max(1, Math.Min(wish.Length, found.Name.Length) / 3))
            .OrderBy(found => found.Distance).ThenBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => found.Name)
            .FirstOrDefault();

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
