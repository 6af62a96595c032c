using System.Collections.Immutable;
using System.Text;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>Takes apart what stands in parentheses and what stands outside.</summary>
internal static class Parentheses
{
    /// <summary>
    /// The text outside, and each outermost parenthesis without its brackets. An unbalanced bracket is text.
    /// </summary>
    public static (string Outside, ImmutableArray<string> Inside) Split(string text)
    {
        StringBuilder outside = new(text.Length);
        List<string> inside = [];
        for (var i = 0; i < text.Length; i++)
        {
            var close = IsOpening(text[i]) ? FindClosing(text, i) : -1;
            if (close < 0)
            {
                outside.Append(text[i]);
                continue;
            }

            inside.Add(text[(i + 1)..close]);
            outside.Append(' ');
            i = close;
        }

        return (outside.ToString(), [.. inside]);
    }

    private static bool IsOpening(char c) => c is '(' or '（';

    private static int FindClosing(string text, int start)
    {
        const int Longest = 1_000;
        var depth = 0;
        for (var i = start; i < text.Length && i - start < Longest; i++)
        {
            depth += IsOpening(text[i]) ? 1 : text[i] is ')' or '）' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
