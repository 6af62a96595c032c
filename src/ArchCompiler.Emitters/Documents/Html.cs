using System.Text;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// The one writer of text in HTML: what comes out is read as exactly the text that went in, between tags and within a
/// quoted attribute.
/// </summary>
internal sealed class Html : IDocumentWriter
{
    private const int LongestWord = 16;
    private const int ShortestPart = 6;

    /// <inheritdoc/>
    public string LineBreak => "<br>";

    /// <inheritdoc/>
    public string Text(string text)
    {
        var line = PlainText.OneLine(text);
        return PlainText.TurnsDirection(line) ? $"<bdi>{Breakable(line)}</bdi>" : Breakable(line);
    }

    /// <inheritdoc/>
    public string Plain(string text)
    {
        var line = PlainText.OneLine(text);
        return Escape(line + PlainText.ClosingMarks(line));
    }

    /// <inheritdoc/>
    public string Code(string text) => $"<code>{Text(text)}</code>";

    /// <inheritdoc/>
    public string Link(string text, string href) => $"<a href=\"{Escape(href)}\">{Text(text)}</a>";

    /// <inheritdoc/>
    public string Verbatim(string text) => Escape(PlainText.Lines(text));

    // The parser drops a line break that follows the opening tag, so that one has to be given away.
    /// <inheritdoc/>
    public string Block(string text, string language) =>
        $"<pre class=\"language-{Escape(language)}\">\n{Verbatim(text.Trim('\n'))}</pre>";

    // Addresses and long words may be broken after their signs, and where they have none after so many characters, so
    // that a table's columns need not be as wide.
    private static string Breakable(string line)
    {
        StringBuilder written = new(line.Length + 16);
        foreach (var (index, word) in line.Split(' ').Index())
        {
            written.Append(index > 0 ? " " : "").Append(word.Length > LongestWord ? Break(word) : Escape(word));
        }

        return written.ToString();
    }

    private static string Break(string word)
    {
        StringBuilder written = new(word.Length + 32);
        var (run, before) = (0, default(Rune));
        foreach (var rune in word.EnumerateRunes())
        {
            if (run >= LongestWord || (run >= ShortestPart && IsSeam(before, rune)))
            {
                written.Append("<wbr>");
                run = 0;
            }

            written.Append(Escape(rune.ToString()));
            (run, before) = (run + 1, rune);
        }

        return written.ToString();
    }

    private static bool IsSeam(Rune left, Rune right) =>
        left.Value is '.' or '_' or '/' or ':' or '-' or ',' || (Rune.IsLower(left) && Rune.IsUpper(right));

    private static string Escape(string text)
    {
        StringBuilder written = new(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => written.Append("&amp;"),
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                '"' => written.Append("&quot;"),
                '\'' => written.Append("&#39;"),
                _ => written.Append(c),
            };
        }

        return written.ToString();
    }
}
