namespace ArchCompiler.Mermaid.Preprocessing;

/// <summary>Finds the YAML between two <c>---</c> lines at the start of a diagram.</summary>
/// <param name="Yaml">The YAML, without the indentation of the first <c>---</c>.</param>
/// <param name="Rest">What follows it.</param>
internal sealed record FrontMatter(MappedText Yaml, MappedText Rest)
{
    /// <summary>
    /// The front matter of a text, null where it has none. Both lines must be indented alike, and both must end.
    /// </summary>
    public static FrontMatter? Find(MappedText text)
    {
        var source = text.Text;
        var open = 0;
        while (open < source.Length && source[open] != '\n' && JsText.IsBlank(source[open]))
        {
            open++;
        }

        if (!JsText.StandsAt(source, open, "---"))
        {
            return null;
        }

        var indent = source[..open];
        var blanks = JsText.SkipBlanks(source, open + 3);
        var body = LastLineEnd(source, open + 3, blanks);
        return body is { } start ? FindClose(text, indent, start, open + 3) : null;
    }

    private static FrontMatter? FindClose(MappedText text, string indent, int start, int earliest)
    {
        var source = text.Text;
        for (var line = source.IndexOf('\n', start + 1); line >= 0; line = source.IndexOf('\n', line + 1))
        {
            if (IsClose(source, line, indent) is { } rest)
            {
                return new(Dedent(text, start + 1, line, indent), text.From(rest));
            }
        }

        // The front matter may be nothing but blank lines.
        if (IsClose(source, start, indent) is { } after
            && source.IndexOf('\n', earliest, start - earliest) is var first and >= 0)
        {
            return new(Dedent(text, first + 1, first + 1, indent), text.From(after));
        }

        return null;
    }

    /// <summary>Where the text goes on after a closing line, null where the line is none.</summary>
    private static int? IsClose(string text, int line, string indent)
    {
        var dashes = line + 1 + indent.Length;
        if (!JsText.StandsAt(text, line + 1, indent) || !JsText.StandsAt(text, dashes, "---"))
        {
            return null;
        }

        return LastLineEnd(text, dashes + 3, JsText.SkipBlanks(text, dashes + 3)) + 1;
    }

    private static int? LastLineEnd(string text, int start, int end)
    {
        var at = end > start ? text.LastIndexOf('\n', end - 1, end - start) : -1;
        return at < 0 ? null : at;
    }

    private static MappedText Dedent(MappedText text, int start, int end, string indent)
    {
        var change = text.Change().DropTo(start);
        for (var line = start; line < end;)
        {
            var next = text.Text.IndexOf('\n', line, end - line);
            next = next < 0 ? end : next + 1;
            if (indent.Length > 0 && JsText.StandsAt(text.Text, line, indent))
            {
                change.KeepTo(line).DropTo(line + indent.Length);
            }

            line = next;
        }

        return change.KeepTo(end).DropTo(text.Length).Finish();
    }
}
