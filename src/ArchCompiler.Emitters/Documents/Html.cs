using System.Text;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// The one writer of text in HTML: what comes out is read as exactly the text that went in, between tags and within a
/// quoted attribute.
/// </summary>
internal sealed class Html : IDocumentWriter
{
    /// <inheritdoc/>
    public string LineBreak => "<br>";

    /// <inheritdoc/>
    public string Text(string text)
    {
        var line = PlainText.OneLine(text);
        return PlainText.TurnsDirection(line) ? $"<bdi>{Escape(line)}</bdi>" : Escape(line);
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
        $"<pre class=\"{Escape(language)}\">\n{Verbatim(text.Trim('\n'))}</pre>";

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
