using System.Buffers;
using System.Text.RegularExpressions;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>
/// A label that nothing closes though a bracket stands behind it, which closes the next one:
/// <c>a[ALB --> b[EC2]</c> is two nodes and an arrow, and no node with all that in its label.
/// </summary>
internal static partial class UnclosedLabel
{
    [GeneratedRegex(
        @"[ \t]*([<xo]?(-{2,}[->xo]|={2,}[=>xo]|-\.+->?)|~{3,}|[ \t](--|==|-\.)[ \t])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Arrow { get; }

    private static readonly SearchValues<char> Signs = SearchValues.Create("\"[](){}");

    /// <summary>Where the label ends, null where it ends with its bracket.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the label begins.</param>
    /// <param name="lineEnd">The end of its line.</param>
    public static int? EndOf(string text, int start, int lineEnd)
    {
        while (start < lineEnd && text[start] is '[' or '(' or '{')
        {
            start++;
        }

        var arrow = start < lineEnd ? Arrow.Match(text, start, lineEnd - start) : Match.Empty;
        return arrow.Success
            && arrow.Index > start
            && !text.AsSpan(start, arrow.Index - start).ContainsAny(Signs)
            && OpensMoreThanItCloses(text.AsSpan(arrow.Index + arrow.Length, lineEnd - arrow.Index - arrow.Length))
                ? arrow.Index
                : null;
    }

    /// <summary>Whether what stands behind the arrow has a label of its own, and no bracket too many.</summary>
    private static bool OpensMoreThanItCloses(ReadOnlySpan<char> rest)
    {
        var (depth, opened, isQuoted) = (0, false, false);
        foreach (var sign in rest)
        {
            isQuoted ^= sign == '"';
            if (!isQuoted && sign is '[' or '(' or '{')
            {
                (depth, opened) = (depth + 1, true);
            }
            else if (!isQuoted && sign is ']' or ')' or '}' && --depth < 0)
            {
                return false;
            }
        }

        return opened;
    }
}
