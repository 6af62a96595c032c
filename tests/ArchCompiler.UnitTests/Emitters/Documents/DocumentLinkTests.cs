using System.Text.RegularExpressions;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.Documents;

/// <summary>Law: whatever is drawn, every link of the documents leads to a page and place that is there.</summary>
public sealed partial class DocumentLinkTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_link_leads_somewhere(int seed)
    {
        DocumentSet documents = new(new DiagramGenerator(seed).Flowchart(20));

        documents.Diagnostics.ShouldBeEmpty();
        documents.Paths.Where(path => !path.StartsWith("site/assets/", StringComparison.Ordinal))
            .SelectMany(path => Links(path, documents[path]).Where(link => !Resolves(documents, link))
                .Select(link => $"{path}: {link}"))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_drawn_edge_has_its_row(int seed)
    {
        DocumentSet documents = new(new DiagramGenerator(seed).Flowchart(20));

        var drawn = documents.Compilation.Read.Value.Edges.Length;
        documents["site/contract.html"].Split("<tr class=").Length.ShouldBe(drawn + 1);
    }

    private static IEnumerable<string> Links(string path, string text)
    {
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..(path.LastIndexOf('/') + 1)] : "";
        var links = path.EndsWith(".md", StringComparison.Ordinal)
            ? MarkdownLink.Matches(text).Select(match => match.Groups["url"].Value)
            : HtmlLink.Matches(text).Select(match => match.Groups["url"].Value);
        return links.Select(link => link.StartsWith('#') ? path + link : Normalise(folder + link));
    }

    private static string Normalise(string path)
    {
        List<string> segments = [];
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private static bool Resolves(DocumentSet documents, string link)
    {
        var parts = link.Split('#');
        return documents.Paths.Contains(parts[0])
            && (parts.Length == 1
                || documents[parts[0]].Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<!\\)\]\((?<url>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex MarkdownLink { get; }

    [GeneratedRegex("(href|src)=\"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex HtmlLink { get; }
}
