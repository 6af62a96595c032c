namespace ArchCompiler.Contracts;

/// <summary>Rows as a table in plain text.</summary>
internal static class Columns
{
    /// <summary>The rows with their cells one under the other, two blanks apart.</summary>
    public static string Align(IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        var widths = all.Count == 0 ? [] : Enumerable.Range(0, all[0].Length).Select(i => all.Max(row => row[i].Length)).ToArray();
        return string.Concat(all.Select(row => string.Join("  ", row.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd() + "\n"));
    }
}
