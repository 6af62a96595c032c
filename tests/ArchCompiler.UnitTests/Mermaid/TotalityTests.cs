using System.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

public sealed class TotalityTests
{
    private const int Seed = 20_260_501;

    private static readonly string[] Pieces =
    [
        "-->", "---", "-.->", "==>", "~~~", "--", "|", " & ", ";", "\n", "\r\n", " ", "\t", "\"", "\"`", "`\"", "[",
        "]", "(", ")", "{", "}", "((", "[[", "]]", "[(", "[/", "\\]", ">", "(-", "@{", "@", "e1@-->", ":::", "end",
        "subgraph s\n", "subgraph a b\n", "direction LR", "graph LR\n",
        "style A fill:#fff;", "classDef c fill:red\n", "click A \"u\"\n", "linkStyle 0 x:y\n", "%% c\n", "%%\n", "%%{",
        "}%%", "A", "x", "o", "v", "1",
        "é", "日本", "😀", "#quot;", "#", ",", ":", ".", "-", "=", "\\", "<b a=\"x\">", "accTitle: t\n", "accDescr {",
        "---\n", "```\n", "```mermaid\n",
        "%% archc: A x=y\n", "%% archc: waive\n", "service b", "group h in g", "in ", ":L", "R:", "{group}", "Rel(",
        "Person(x, \"y\")", "Boundary(b, \"c\") {\n", "$k=\"v\"", ",,", "'", "title ", "\uFB02\u00B0", "\0",
    ];

    private const string Start =
        "```mermaid\n---\ntitle: x\n---\ngraph LR\n  A[\"a\"] -->|b| B(c) & C{{d}}\n"
        + "  subgraph s [t]\n  D@{ shape: cyl, x: 1 }\n  end\n```\n";

    [Fact]
    public void Any_text_gives_diagrams_whose_places_are_in_it()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 3_000; i++)
        {
            var text = Mutate(Start, random);
            CheckPlaces(text, "a.md");
            CheckPlaces(text.Replace("```mermaid\n", "", StringComparison.Ordinal), "a.mmd");
        }
    }

    [Fact]
    public void Pieces_in_any_order_give_diagrams_whose_places_are_in_them()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 2_000; i++)
        {
            CheckPlaces(
                "graph TD\n" + string.Concat(Enumerable.Range(0, 30).Select(_ => Pieces[random.Next(Pieces.Length)])),
                "a.mmd");
        }
    }

    [Theory]
    [InlineData(
        "architecture-beta\n  group g(cloud)[G]\n  service a(server)[\"A\"] in g\n  junction j\n"
            + "  a{group}:R -[x]-> L:j\n  align row a j\n  accDescr { x\n y }\n")]
    [InlineData(
        "C4Container\n  title T\n  Person(a, \"A\", $tags=\"t\")\n  Node(n, \"N\", \"Region\")\n  {\n"
            + "    ContainerDb_Ext(d, \"D\",, \"x\")\n  }\n  Rel(a, d, \"r\", \"HTTPS\")\n  accDescr { x }\n")]
    public void Any_change_to_a_text_of_the_other_languages_gives_places_in_it(string start)
    {
        var random = new Random(Seed);
        for (var i = 0; i < 3_000; i++)
        {
            CheckPlaces(Mutate(start, random), "a.mmd");
            var quoted = Mutate(start, random).Replace("\n", "\n> ", StringComparison.Ordinal);
            CheckPlaces($"> ```mermaid\n> {quoted}", "a.md");
        }
    }

    [Theory]
    [InlineData("A[\"Node {0}\"] -->|to| B{0}\n")]
    [InlineData("A{0}[x (y)] --> B\n")]
    [InlineData(" --> B{0}")]
    [InlineData("subgraph s{0}\n")]
    [InlineData("A@ -->|b@c|\"{0}")]
    [InlineData("%%{{ <a =\"{0}")]
    public void Time_grows_no_faster_than_the_text(string line) =>
        Growth.ShouldBeGentle(count => Measure(line, count), 1_500, $"reading lines of '{line}'");

    private static TimeSpan Measure(string line, int count)
    {
        var text = "graph TD\nN" + string.Concat(Enumerable.Range(0, count).Select(i => string.Format(null, line, i)));
        var start = Stopwatch.GetTimestamp();
        Drawn.Read(text);
        return Stopwatch.GetElapsedTime(start);
    }

    private static void CheckPlaces(string text, string path)
    {
        foreach (var read in Drawn.ReadAll(text, path))
        {
            var inside = new SourceSpan(0, text.Length);
            foreach (var span in read.Diagnostics.Select(d => d.Span)
                .Concat(read.Value.Nodes.SelectMany(n => new[] { n.Span, n.Id.Span, n.Label.Span }))
                .Concat(read.Value.Edges.SelectMany(e => new[] { e.Span, e.Id.Span }))
                .Concat(read.Value.Groups.SelectMany(g => new[] { g.Span, g.Title.Span }))
                .Concat(read.Diagnostics.SelectMany(d => d.Fixes).SelectMany(f => f.Edits).Select(e => e.Span)))
            {
                (span.Length >= 0 && inside.Contains(span)).ShouldBeTrue($"{span} is outside: {text}");
            }
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            var end = Math.Min(text.Length, at + random.Next(5));
            text = string.Concat(
                text.AsSpan(0, at), random.Next(3) > 0 ? Pieces[random.Next(Pieces.Length)] : "", text.AsSpan(end));
        }

        return text;
    }
}
