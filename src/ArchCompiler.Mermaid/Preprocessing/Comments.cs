using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Preprocessing;

/// <summary>What Mermaid takes out before it parses: directive blocks and comment lines.</summary>
internal static class Comments
{
    /// <summary>
    /// Takes out every <c>%%{ … }%%</c> block. One that is not closed swallows the rest, as it does in Mermaid.
    /// </summary>
    /// <returns>The text without them, and the ranges of those that are not closed.</returns>
    public static (MappedText Text, IReadOnlyList<SourceSpan> Unclosed) RemoveBlocks(MappedText text)
    {
        var change = text.Change();
        List<SourceSpan> unclosed = [];
        var at = text.Text.IndexOf("%%{", StringComparison.Ordinal);
        while (at >= 0)
        {
            if (FindBlockEnd(text.Text, at) is not { } block)
            {
                at = text.Text.IndexOf("%%{", at + 1, StringComparison.Ordinal);
                continue;
            }

            if (!block.IsClosed)
            {
                unclosed.Add(text.Span(at, Math.Min(at + 3, text.Length)));
            }

            change.KeepTo(at).DropTo(block.End);
            at = text.Text.IndexOf("%%{", block.End, StringComparison.Ordinal);
        }

        return (change.Finish(), unclosed);
    }

    /// <summary>
    /// Takes out every line that starts with <c>%%</c> and says something, and the blanks at the start.
    /// </summary>
    /// <returns>The text without them, and the text of each comment after its <c>%%</c>.</returns>
    public static (MappedText Text, IReadOnlyList<Name> Comments) RemoveLines(MappedText text)
    {
        var change = text.Change();
        List<Name> comments = [];
        var at = text.Text.IndexOf("%%", StringComparison.Ordinal);
        var kept = 0;
        while (at >= 0)
        {
            var start = CommentStart(text.Text, kept, at);
            var end = text.Text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (start is { } from && at + 2 < end && text.Text[at + 2] != '{')
            {
                comments.Add(new(text.Text[(at + 2)..end], text.Span(at + 2, end)));
                kept = Math.Min(end + 1, text.Length);
                change.KeepTo(from).DropTo(kept);
            }

            // Only what is first on its line is a comment.
            at = text.Text.IndexOf("%%", end, StringComparison.Ordinal);
        }

        var rest = change.Finish();
        return (rest.From(JsText.SkipBlanks(rest.Text, 0)), comments);
    }

    /// <summary>
    /// Where the comment at an offset begins with the blank lines before it; null where something else stands before it
    /// on its line.
    /// </summary>
    private static int? CommentStart(string text, int kept, int at)
    {
        var start = at;
        while (start > kept && JsText.IsBlank(text[start - 1]))
        {
            start--;
        }

        if (start == kept || text[start - 1] == '\n')
        {
            return start;
        }

        var line = text.IndexOf('\n', start, at - start);
        return line < 0 ? null : line + 1;
    }

    private static (int End, bool IsClosed)? FindBlockEnd(string text, int start)
    {
        var word = JsText.SkipBlanks(text, start + 3);
        var at = SkipWord(text, word);
        if (at == word)
        {
            return null;
        }

        var colon = JsText.SkipBlanks(text, at);
        at = JsText.SkipBlanks(text, colon < text.Length && text[colon] == ':' ? colon + 1 : at);
        var value = SkipWord(text, at);
        if (value == at)
        {
            var close = text.IndexOf("}%%", at, StringComparison.Ordinal);
            return close < 0 ? (text.Length, false) : (close + 3, true);
        }

        var end = JsText.SkipBlanks(text, value);
        return JsText.StandsAt(text, end, "}%%") ? (end + 3, true) : (end, false);
    }

    private static int SkipWord(string text, int at)
    {
        while (at < text.Length && JsText.IsWord(text[at]))
        {
            at++;
        }

        return at;
    }
}
