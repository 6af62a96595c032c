using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Preprocessing;

/// <summary>A Mermaid block of a Markdown file.</summary>
/// <param name="Span">Its lines between the fences.</param>
/// <param name="Body">Those lines without the fence's indentation.</param>
internal sealed record Fence(SourceSpan Span, MappedText Body)
{
    /// <summary>Where the opening fence stands when nothing closes it; null where it is closed.</summary>
    public SourceSpan? Unclosed { get; init; }
}

/// <summary>Finds the Mermaid blocks of a Markdown file as CommonMark does, in lists and quotes too.</summary>
internal static class MarkdownFences
{
    private static readonly string[] MarkdownExtensions = [".md", ".markdown", ".mdx"];

    /// <summary>Whether a path names a Markdown file.</summary>
    public static bool IsMarkdown(string path) =>
        MarkdownExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>A file that is one diagram.</summary>
    public static Fence Whole(string text)
    {
        var span = new SourceSpan(0, text.Length);
        return new(span, MappedText.From(text, span));
    }

    /// <summary>The Mermaid blocks, in order.</summary>
    public static IEnumerable<Fence> Find(string text)
    {
        for (var line = 0; line < text.Length;)
        {
            var next = NextLine(text, line);
            if (FenceOpening.Find(text, line, next) is not { } opening)
            {
                line = next;
                continue;
            }

            var (end, after) = FindClose(text, next, opening);
            if (opening.IsMermaid)
            {
                yield return Cut(text, next, end, opening, isClosed: after > end);
            }

            line = after;
        }
    }

    private static (int End, int After) FindClose(string text, int start, FenceOpening opening)
    {
        for (var line = start; line < text.Length;)
        {
            var next = NextLine(text, line);
            if (opening.IsClosedBy(text.AsSpan(line, next - line)))
            {
                return (line, next);
            }

            if (opening.IsLeftBy(text.AsSpan(line, next - line)))
            {
                return (line, line);
            }

            line = next;
        }

        return (text.Length, text.Length);
    }

    private static Fence Cut(string text, int start, int end, FenceOpening opening, bool isClosed)
    {
        var span = SourceSpan.FromBounds(start, end);
        var whole = MappedText.From(text, span);
        var change = whole.Change();
        for (var line = 0; line < whole.Length; line = NextLine(whole.Text, line))
        {
            var inner = opening.SkipPrefix(whole.Text.AsSpan(line, NextLine(whole.Text, line) - line));
            if (inner > 0)
            {
                change.KeepTo(line).DropTo(line + inner);
            }
        }

        return new(span, change.Finish()) { Unclosed = isClosed ? null : opening.Span };
    }

    private static int NextLine(string text, int line)
    {
        var end = text.AsSpan(line).IndexOfAny('\n', '\r');
        if (end < 0)
        {
            return text.Length;
        }

        end += line;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
