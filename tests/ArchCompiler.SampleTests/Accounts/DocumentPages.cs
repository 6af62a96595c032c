using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ArchCompiler.SampleTests.Accounts;

/// <summary>The documents of a drawing as a reader sees them: rows of tables and pages, without any markup.</summary>
internal sealed partial class DocumentPages(Compilation compilation)
{
    private readonly Dictionary<string, string> texts = compilation.Emit("docs").Value
        .Where(artifact => artifact.Path.EndsWith(".md", StringComparison.Ordinal)
            || artifact.Path.EndsWith(".html", StringComparison.Ordinal))
        .ToDictionary(
            artifact => artifact.Path,
            artifact => Encoding.UTF8.GetString(artifact.Content.AsSpan()),
            StringComparer.Ordinal);

    /// <summary>The files of the services' pages in Markdown, in the order of the services.</summary>
    public IEnumerable<string> ServicePages =>
        OfMarkdown(texts["inventory.md"], ["Service"]).Select(row => ServiceLink.Match(row).Groups["page"].Value);

    /// <summary>All that a page says.</summary>
    public string Text(string path) => Plain(texts[path]);

    /// <summary>The rows of the first table of a page that begins with these columns; none where it has no such table.</summary>
    public string[] Rows(string path, params string[] columns) =>
        [.. (path.EndsWith(".md", StringComparison.Ordinal)
            ? OfMarkdown(texts[path], columns)
            : OfHtml(texts[path], columns)).Select(Plain)];

    /// <summary>The cells of such rows, in Markdown.</summary>
    public string[][] Cells(string path, params string[] columns) =>
    [
        .. OfMarkdown(texts[path], columns)
            .Select(row => row.Trim().Trim('|').Split(" |").Select(cell => Plain(cell)).ToArray()),
    ];

    /// <summary>A text as it is read, whatever format it stands in.</summary>
    public static string Plain(string text) => Blanks
        .Replace(
            Marks.Replace(
                WebUtility.HtmlDecode(Tag.Replace(text.Replace("<br>", " ", StringComparison.Ordinal), "")), ""),
            " ")
        .Trim();

    /// <summary>What an author wrote, as it is read.</summary>
    public static string PlainOf(string written) => Blanks.Replace(Marks.Replace(written, ""), " ").Trim();

    private static string[] OfMarkdown(string text, string[] columns) =>
    [
        .. text.Split('\n')
            .SkipWhile(line => !line.StartsWith($"| {string.Join(" | ", columns)} |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith("| ", StringComparison.Ordinal)),
    ];

    private static string[] OfHtml(string text, string[] columns)
    {
        var head = "<thead><tr>" + string.Concat(columns.Select(column => $"<th scope=\"col\">{column}</th>"));
        return text.IndexOf(head, StringComparison.Ordinal) is var at and >= 0
            ? [.. Row.Matches(text[at..text.IndexOf("</table>", at, StringComparison.Ordinal)]).Select(row => row.Value)]
            : [];
    }

    [GeneratedRegex(@"\]\((?<page>services/[^)]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex ServiceLink { get; }

    [GeneratedRegex("<tr[^>]*><th scope=\"row\".*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }

    // What Markdown needs against itself, and what ends an author's change of direction.
    [GeneratedRegex(@"[\\*\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }
}
