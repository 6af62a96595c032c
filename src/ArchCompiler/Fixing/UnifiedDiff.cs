using System.Globalization;
using System.Text;

namespace ArchCompiler.Fixing;

/// <summary>
/// The difference of two texts as <c>diff -u</c> prints it, so that <c>git apply</c> and people can read it.
/// </summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The difference, empty where there is none. Lines are compared with their ends.</summary>
    public static string Of(string path, string before, string after)
    {
        var (old, young) = (Lines(before), Lines(after));
        var steps = Steps(old, young);
        StringBuilder text = new();
        foreach (var (first, last) in Hunks(steps))
        {
            if (text.Length == 0)
            {
                text.Append(
                    CultureInfo.InvariantCulture, $"--- a/{path.TrimStart('/')}\n+++ b/{path.TrimStart('/')}\n");
            }

            WriteHunk(text, steps, first, last);
        }

        return text.ToString();
    }

    private static void WriteHunk(StringBuilder text, List<Step> steps, int first, int last)
    {
        var hunk = steps[first..last];
        var oldStart = steps[..first].Count(s => s.Sign != '+') + 1;
        var newStart = steps[..first].Count(s => s.Sign != '-') + 1;
        var (oldCount, newCount) = (hunk.Count(s => s.Sign != '+'), hunk.Count(s => s.Sign != '-'));
        text.Append(CultureInfo.InvariantCulture, $"@@ -{oldStart},{oldCount} +{newStart},{newCount} @@\n");
        foreach (var (sign, line) in hunk)
        {
            text.Append(sign).Append(line);
            if (!line.EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>Ranges of steps that hold changes with what stands around them.</summary>
    private static IEnumerable<(int First, int Last)> Hunks(List<Step> steps)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Sign == ' ')
            {
                continue;
            }

            if (first >= 0 && i - Context > last)
            {
                yield return (first, last);
                first = -1;
            }

            first = first < 0 ? Math.Max(0, i - Context) : first;
            last = Math.Min(steps.Count, i + 1 + Context);
        }

        if (first >= 0)
        {
            yield return (first, last);
        }
    }

    /// <summary>
    /// The lines of both texts in one order. Fixes change few lines, so equal ends are skipped and the rest is compared
    /// by table.
    /// </summary>
    private static List<Step> Steps(string[] old, string[] young)
    {
        var head = 0;
        while (head < Math.Min(old.Length, young.Length) && old[head] == young[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < Math.Min(old.Length, young.Length) - head && old[^(tail + 1)] == young[^(tail + 1)])
        {
            tail++;
        }

        return
        [
            .. old[..head].Select(line => new Step(' ', line)),
            .. Middle(old[head..^tail], young[head..^tail]),
            .. old[^tail..].Select(line => new Step(' ', line)),
        ];
    }

    private static IEnumerable<Step> Middle(string[] old, string[] young)
    {
        var common = CommonLengths(old, young);
        var (i, j) = (0, 0);
        while (i < old.Length || j < young.Length)
        {
            if (i < old.Length && j < young.Length && old[i] == young[j])
            {
                yield return new(' ', old[i++]);
                j++;
            }
            else if (i < old.Length && (j == young.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return new('-', old[i++]);
            }
            else
            {
                yield return new('+', young[j++]);
            }
        }
    }

    private static int[,] CommonLengths(string[] old, string[] young)
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

    private static string[] Lines(string text)
    {
        List<string> lines = [];
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..next]);
            at = next;
        }

        return [.. lines];
    }

    private readonly record struct Step(char Sign, string Line);
}
