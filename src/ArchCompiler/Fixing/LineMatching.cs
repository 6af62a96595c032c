namespace ArchCompiler.Fixing;

/// <summary>
/// One line of two texts: in both (a blank), in the old alone (<c>-</c>) or in the new alone (<c>+</c>).
/// </summary>
internal readonly record struct LineStep(char Sign, string Line);

/// <summary>
/// The lines of two texts in one order. Fixes change few lines, so equal ends are skipped and a short rest is compared
/// by table; a long one is first divided at the lines that stand once in both.
/// </summary>
internal static class LineMatching
{
    /// <summary>A table with more cells would cost more than a shorter difference is worth.</summary>
    private const long MostCells = 250_000;

    /// <summary>The lines of both, in order.</summary>
    public static List<LineStep> Steps(string[] old, string[] young)
    {
        List<LineStep> steps = [];
        Add(old, young, steps);
        return steps;
    }

    private static void Add(ReadOnlySpan<string> old, ReadOnlySpan<string> young, List<LineStep> steps)
    {
        var head = old.CommonPrefixLength(young);
        foreach (var line in old[..head])
        {
            steps.Add(new(' ', line));
        }

        old = old[head..];
        young = young[head..];
        var tail = 0;
        while (tail < Math.Min(old.Length, young.Length) && old[^(tail + 1)] == young[^(tail + 1)])
        {
            tail++;
        }

        AddMiddle(old[..^tail], young[..^tail], steps);
        foreach (var line in old[^tail..])
        {
            steps.Add(new(' ', line));
        }
    }

    private static void AddMiddle(ReadOnlySpan<string> old, ReadOnlySpan<string> young, List<LineStep> steps)
    {
        if ((old.Length + 1L) * (young.Length + 1L) <= MostCells)
        {
            AddByTable(old, young, steps);
            return;
        }

        var (i, j) = (0, 0);
        foreach (var (oldIndex, newIndex) in Anchors(old, young))
        {
            AddPart(old[i..oldIndex], young[j..newIndex], steps);
            steps.Add(new(' ', old[oldIndex]));
            (i, j) = (oldIndex + 1, newIndex + 1);
        }

        AddPart(old[i..], young[j..], steps);
    }

    private static void AddPart(ReadOnlySpan<string> old, ReadOnlySpan<string> young, List<LineStep> steps)
    {
        if ((old.Length + 1L) * (young.Length + 1L) <= MostCells)
        {
            AddByTable(old, young, steps);
            return;
        }

        foreach (var line in old)
        {
            steps.Add(new('-', line));
        }

        foreach (var line in young)
        {
            steps.Add(new('+', line));
        }
    }

    /// <summary>Lines that stand once in each text, as many of them as stand in the same order in both.</summary>
    private static List<(int Old, int New)> Anchors(ReadOnlySpan<string> old, ReadOnlySpan<string> young)
    {
        var places = Single(young);
        List<(int Old, int New)> pairs = [];
        foreach (var (line, place) in Single(old).OrderBy(pair => pair.Value))
        {
            if (place >= 0 && places.GetValueOrDefault(line, -1) is var other and >= 0)
            {
                pairs.Add((place, other));
            }
        }

        return LongestRising(pairs);
    }

    /// <summary>Where each line stands, -1 for one that stands more than once.</summary>
    private static Dictionary<string, int> Single(ReadOnlySpan<string> lines)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            places[lines[i]] = places.ContainsKey(lines[i]) ? -1 : i;
        }

        return places;
    }

    /// <summary>The longest part of some pairs in which the second rises too.</summary>
    private static List<(int Old, int New)> LongestRising(List<(int Old, int New)> pairs)
    {
        List<int> lasts = [];
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var at = lasts.BinarySearch(i, Comparer<int>.Create((a, b) => pairs[a].New.CompareTo(pairs[b].New)));
            at = at < 0 ? ~at : at;
            before[i] = at == 0 ? -1 : lasts[at - 1];
            if (at == lasts.Count)
            {
                lasts.Add(i);
            }
            else
            {
                lasts[at] = i;
            }
        }

        List<(int Old, int New)> rising = [];
        for (var i = lasts.Count == 0 ? -1 : lasts[^1]; i >= 0; i = before[i])
        {
            rising.Add(pairs[i]);
        }

        rising.Reverse();
        return rising;
    }

    private static void AddByTable(ReadOnlySpan<string> old, ReadOnlySpan<string> young, List<LineStep> steps)
    {
        var common = CommonLengths(old, young);
        var (i, j) = (0, 0);
        while (i < old.Length || j < young.Length)
        {
            if (i < old.Length && j < young.Length && old[i] == young[j])
            {
                steps.Add(new(' ', old[i++]));
                j++;
            }
            else if (i < old.Length && (j == young.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                steps.Add(new('-', old[i++]));
            }
            else
            {
                steps.Add(new('+', young[j++]));
            }
        }
    }

    private static int[,] CommonLengths(ReadOnlySpan<string> old, ReadOnlySpan<string> young)
    {
        var lengths = new int[old.Length + 1, young.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = young.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == young[j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
