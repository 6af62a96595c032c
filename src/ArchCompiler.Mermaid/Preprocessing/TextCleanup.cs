namespace ArchCompiler.Mermaid.Preprocessing;

/// <summary>
/// The changes that Mermaid makes to the text before and after it takes out comments. Each is one pass.
/// </summary>
internal static class TextCleanup
{
    /// <summary>Line ends become <c>\n</c>.</summary>
    public static MappedText NormaliseLineEnds(MappedText text)
    {
        var change = text.Change();
        for (var at = text.Text.IndexOf('\r', StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf('\r', at + 1))
        {
            change.KeepTo(at);
            var isPair = at + 1 < text.Length && text.Text[at + 1] == '\n';
            _ = isPair ? change.DropTo(at + 1) : change.ReplaceTo(at + 1, "\n");
        }

        return change.Finish();
    }

    /// <summary>
    /// In anything that looks like an HTML tag, <c>="x"</c> becomes <c>='x'</c>, so that tags may stand in quoted
    /// labels.
    /// </summary>
    public static MappedText SingleQuoteAttributes(MappedText text)
    {
        var change = text.Change();
        var at = text.Text.IndexOf('<', StringComparison.Ordinal);
        while (at >= 0 && at + 1 < text.Length)
        {
            if (!JsText.IsWord(text.Text[at + 1]))
            {
                at = text.Text.IndexOf('<', at + 1);
                continue;
            }

            var end = text.Text.IndexOf('>', at);
            if (end < 0)
            {
                break;
            }

            QuoteAttributes(text.Text, at, end, change);
            at = text.Text.IndexOf('<', end);
        }

        return change.Finish();
    }

    /// <summary>
    /// Entities (<c>#quot;</c>, <c>#35;</c>) become placeholders that the grammar takes for text. Before that, the last
    /// semicolon of a line
    /// that styles with a colour code is dropped, so that the code is not taken for an entity.
    /// </summary>
    public static MappedText EncodeEntities(MappedText text) =>
        EncodeEach(DropLastSemicolon(DropLastSemicolon(text, "style"), "classDef"));

    /// <summary>What Mermaid shows for the placeholders: HTML entities.</summary>
    public static string DecodeEntities(string text) =>
        !text.Contains('\uFB02', StringComparison.Ordinal) && !text.Contains('\u00B6', StringComparison.Ordinal)
            ? text
            : text.Replace("\uFB02\u00B0\u00B0", "&#", StringComparison.Ordinal)
                .Replace("\uFB02\u00B0", "&", StringComparison.Ordinal)
                .Replace("\u00B6\u00DF", ";", StringComparison.Ordinal);

    /// <summary>Blanks between a closing brace and the last line end after it go.</summary>
    public static MappedText TrimAfterBraces(MappedText text)
    {
        var change = text.Change();
        for (var at = text.Text.IndexOf('}', StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf('}', at + 1))
        {
            var end = JsText.SkipBlanks(text.Text, at + 1);
            var line = end > at + 1 ? text.Text.LastIndexOf('\n', end - 1, end - at - 1) : -1;
            if (line > at + 1)
            {
                change.KeepTo(at + 1).DropTo(line);
            }
        }

        return change.Finish();
    }

    private static void QuoteAttributes(string text, int start, int end, MappedText.Builder change)
    {
        var at = text.IndexOf("=\"", start, end - start, StringComparison.Ordinal);
        while (at >= 0)
        {
            var close = text.IndexOf('"', at + 2, end - at - 2);
            if (close < 0)
            {
                return;
            }

            change.KeepTo(at + 1).ReplaceTo(at + 2, "'").KeepTo(close).ReplaceTo(close + 1, "'");
            at = text.IndexOf("=\"", close + 1, end - close - 1, StringComparison.Ordinal);
        }
    }

    private static MappedText EncodeEach(MappedText text)
    {
        var change = text.Change();
        for (var at = text.Text.IndexOf('#', StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf('#', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && JsText.IsWord(text.Text[end]))
            {
                end++;
            }

            if (end > at + 1 && end < text.Length && text.Text[end] == ';')
            {
                var isNumber = text.Text.AsSpan(at + 1, end - at - 1).IndexOfAnyExceptInRange('0', '9') < 0;
                change.KeepTo(at).ReplaceTo(at + 1, isNumber ? "\uFB02\u00B0\u00B0" : "\uFB02\u00B0");
                change.KeepTo(end).ReplaceTo(end + 1, "\u00B6\u00DF");
            }
        }

        return change.Finish();
    }

    private static MappedText DropLastSemicolon(MappedText text, string word)
    {
        var change = text.Change();
        var at = text.Text.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = text.Text.AsSpan(at).IndexOfAny("\n\r\u2028\u2029") is var length and >= 0
                ? at + length
                : text.Length;
            var last = text.Text.LastIndexOf(';', end - 1, end - at);
            if (last >= 0 && HasColour(text.Text, at + word.Length, last))
            {
                change.KeepTo(last).DropTo(last + 1);
            }

            at = end < text.Length ? text.Text.IndexOf(word, end, StringComparison.Ordinal) : -1;
        }

        return change.Finish();
    }

    /// <summary>Whether a colon is followed by '#' with no blank between them.</summary>
    private static bool HasColour(string text, int start, int end)
    {
        var seenColon = false;
        for (var i = start; i < end; i++)
        {
            if (seenColon && text[i] == '#')
            {
                return true;
            }

            seenColon = text[i] == ':' || (seenColon && !JsText.IsBlank(text[i]));
        }

        return false;
    }
}
