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
        var steps = LineMatching.Steps(old, young);
        StringBuilder text = new();
        var (done, oldLine, newLine) = (0, 1, 1);
        foreach (var (first, last) in Hunks(steps))
        {
            if (text.Length == 0)
            {
                text.Append(
                    CultureInfo.InvariantCulture, $"--- a/{path.TrimStart('/')}\n+++ b/{path.TrimStart('/')}\n");
            }

            // What stands between two hunks is in both texts.
            (oldLine, newLine) = (oldLine + first - done, newLine + first - done);
            var hunk = steps[first..last];
            var (oldCount, newCount) = (hunk.Count(s => s.Sign != '+'), hunk.Count(s => s.Sign != '-'));
            text.Append(
                CultureInfo.InvariantCulture, $"@@ -{oldLine},{oldCount} +{newLine},{newCount} @@\n");
            WriteLines(text, hunk);
            (done, oldLine, newLine) = (last, oldLine + oldCount, newLine + newCount);
        }

        return text.ToString();
    }

    private static void WriteLines(StringBuilder text, List<LineStep> hunk)
    {
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
    private static IEnumerable<(int First, int Last)> Hunks(List<LineStep> steps)
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
}
