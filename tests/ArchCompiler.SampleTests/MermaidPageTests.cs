using System.Globalization;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>
/// Reads each drawing of the pages in <c>tests/samples/mermaid</c> as Mermaid reads it. What is expected is written by
/// Mermaid (<c>eng/mermaid-check/expect.mjs</c>), never by archc.
/// </summary>
public sealed partial class MermaidPageTests
{
    private static string Folder => Repository.At("tests", "samples", "mermaid");

    public static TheoryData<string, string> Drawings
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var page in Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal))
            {
                foreach (var found in Cases(page).Select((_, i) => i))
                {
                    data.Add(Path.GetFileName(page), $"{found}: {Cases(page)[found].Groups["title"].Value}");
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_drawing_is_read_as_Mermaid_reads_it(string page, string title)
    {
        var drawing = Cases(Path.Combine(Folder, page))[int.Parse(title.Split(':')[0], CultureInfo.InvariantCulture)];
        var read = new MermaidFrontend()
            .Read(new SourceText("drawing.mmd", drawing.Groups["text"].Value)).ShouldHaveSingleItem().Value;

        string.Join('\n', read.IsComplete ? Lines(read) : ["refused"]).ShouldBe(drawing.Groups["reading"].Value);
    }

    private static IEnumerable<string> Lines(Diagram drawing) =>
    [
        $"direction {drawing.Direction}",
        .. drawing.Nodes.Select(node =>
            $"node {node.Id.Text} {Quoted(node.Label)}{(node.Shape is null ? "" : $" {node.Shape}")}{List(node.Classes)}"),
        .. drawing.Edges.Select(edge => $"edge {edge.From.Text} {edge.To.Text}"
            + (edge.Label is { } label && Squash(label.Text).Length > 0 ? $" {Quoted(label)}" : "")
            + $" {edge.Type} {edge.Stroke} {edge.Length}"),
        .. drawing.Groups.Select(group => $"subgraph {group.Id.Text} {Quoted(group.Title)}{List(group.Members)}"),
    ];

    private static string Quoted(Label label) => $"\"{Squash(label.Text)}\"";

    private static string List(IReadOnlyCollection<string> items) =>
        items.Count > 0 ? $" [{string.Join(", ", items)}]" : "";

    private static string Squash(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static MatchCollection Cases(string page) => Case().Matches(File.ReadAllText(page));

    [GeneratedRegex(
        "(?<title>[^\n]*)\n\n```mermaid\n(?<text>.*?)```\n\n```text\n(?<reading>.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex Case();
}
