using System.Text;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// The one writer of text in Markdown, as GitHub reads it (GFM): what comes out is read as exactly the text that went
/// in, in a paragraph, a list item, a heading or a table's cell.
/// </summary>
internal sealed class Markdown : IDocumentWriter
{
    private const int ShortestFence = 3;

    /// <inheritdoc/>
    public string LineBreak => "<br>";

    /// <inheritdoc/>
    public string Text(string text)
    {
        var line = PlainText.OneLine(text);
        StringBuilder written = new(line.Length + 16);
        for (var at = 0; at < line.Length; at++)
        {
            written.Append(Escape(line, at));
        }

        return written.Append(PlainText.ClosingMarks(line)).ToString();
    }

    /// <inheritdoc/>
    public string Plain(string text) => Text(text);

    /// <inheritdoc/>
    public string Code(string text)
    {
        var line = PlainText.OneLine(text);
        return line.Length > 0 && line.All(IsPlainCode) ? $"`{line}`" : $"<code>{Text(line)}</code>";
    }

    /// <inheritdoc/>
    public string Link(string text, string href) => $"[{Text(text)}]({href})";

    /// <inheritdoc/>
    public string Verbatim(string text) => Text(text);

    /// <inheritdoc/>
    public string Block(string text, string language)
    {
        var lines = PlainText.Lines(text).Trim('\n');
        var fence = new string('`', Math.Max(ShortestFence, LongestRun(lines) + 1));
        return $"{fence}{language}\n{lines}\n{fence}";
    }

    // A dollar opens a formula on GitHub, which markup around it hinders and no backslash does; a brace may open a page
    // builder's tag.
    private static string Escape(string line, int at) => line[at] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '$' => "<span>&#36;</span>",
        '{' => "&#123;",
        '}' => "&#125;",
        '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '@' => $"\\{line[at]}",
        '#' or '+' or '-' or '=' when at == 0 => $"\\{line[at]}",
        '.' or ')' when IsListNumber(line.AsSpan(0, at)) && (at + 1 == line.Length || line[at + 1] == ' ') =>
            $"\\{line[at]}",
        '!' when at + 1 < line.Length && line[at + 1] == '[' => "\\!",
        ':' when line.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal) => "\\:",
        '.' when at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase) => "\\.",
        var c => c.ToString(),
    };

    private static bool IsListNumber(ReadOnlySpan<char> before) =>
        before.Length is > 0 and < 10 && !before.ContainsAnyExceptInRange('0', '9');

    private static bool IsPlainCode(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or ':'
        or '*' or ' ' or ',' or '=' or '(' or ')' or '>' or '+' or '%' or '"' or '\'' or '[' or ']' or '#';

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
