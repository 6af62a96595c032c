using System.Diagnostics;
using System.Globalization;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>
/// Law: any text gives diagrams and diagnostics, never an exception, every span is inside the text, and the time grows
/// with the text and no faster.
/// </summary>
public sealed class ReadingIsTotalTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Pieces that open, close or join something; a text of nothing but one of them is as bad as texts get.
    /// </summary>
    public static TheoryData<string> HostilePieces =>
    [
        "[", "(", "{", "((", "[[", "[/", "(-", "\"", "\"`", "`", "|", "&", "a & ", "a-->", "a-->|", "a-->|x|", "a -- ",
        "subgraph a\n", "subgraph a [\n", "end\n", "%%{", "%%{init: {\n", "%%\n", "@", "a@", "@{ a: [", "a@{\n",
        "a@{ x: \"", "a@{ x: \"\n", "call x\n", "click a call b(c\n", "a>x\n", "a[x\n", "a[x (y)\n", "a -- x\ny --> ",
        "direction LR ", "x direction LR ", "->\n", "style a fill:#fff;", "accTitle: a\n", "accDescr {", "<a =\"", "#a",
        "a]\n", "a[x) ", "a b\n", "a b c[x]", "// x\n", "a-> ", "a -- b->", "- a b\n",
        "style a  ;", "style a {\n", "a, b\n",
        "a && ", "\"a\" ", "a: b\n", "-- a--", "end[a]\n", "subgraph a \"", "class a, ",
        "A --> b: c ", "a %% b ", "((a) ",
        "---\n", "~~~", ":::", "\n", " ", "\0", "😀",
    ];

    /// <summary>The same for the other languages: a first line, and what to repeat below it.</summary>
    public static TheoryData<string, string> HostileStatements => new()
    {
        { "architecture-beta", "service a\n" },
        { "architecture-beta", "service a[\"" },
        { "architecture-beta", "service Lambda(x y)[[z]]\n" },
        { "architecture-beta", "group g in g\n" },
        { "architecture-beta", "a:L -[" },
        { "architecture-beta", "accDescr {x\n" },
        { "architecture-beta", "accDescr\n" },
        { "architecture-beta", "---\n---x\n" },
        { "architecture-beta", "%%{}%%x\n" },
        { "architecture-beta", "title" },
        { "C4Context", "Person(a\n" },
        { "C4Context", "Person(a, b\n" },
        { "C4Context", "Person( a, 'x')\n" },
        { "C4Context", "Person(a, $x\n" },
        { "C4Context", "Person(a, $x=\"y\n" },
        { "C4Context", "Person(a,," },
        { "C4Context", "Person(a,\"b\") " },
        { "C4Context", "Person(a,\"b\") %% c\n" },
        { "C4Context", "Boundary(a,\"b\") {\n" },
        { "C4Context", "Boundary(a,\"b\")\n" },
        { "C4Context", "}\n" },
        { "C4Context", "Rel(a,b,\"c\")\n" },
        { "C4Context", "accDescr {x\n" },
        { "C4Context", "direction LR " },
        { "C4Context", "foo\n" },
    };

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Damaged_drawings_are_read_without_harm(int seed)
    {
        DiagramGenerator generator = new(seed);
        foreach (var drawing in new[] { generator.Flowchart(12), generator.ArchitectureBeta(12), generator.C4(12) })
        {
            var text = drawing;
            for (var i = 0; i < 20; i++)
            {
                text = generator.Mutate(text);
                Check(text);
            }
        }
    }

    /// <summary>What to repeat below the first key of an architecture in YAML.</summary>
    public static TheoryData<string> HostileYaml =>
    [
        "[", "{", "{a: ", "- ", "? ", "- - ", "\"", "'", "&a ", "*a ", "!t ", "a: [", "a: {\n", "x-a: &a [*a]\n", "|\n ", ">",
        "#", "---\n", "...\n", "%", "\t", "\n", " ", ": ", "a:\n", "<<: ", "\0", "😀", ",", "- a -> b\n", "  a: {}\n",
    ];

    /// <summary>Architectures that grow: what stands before, what is repeated with a number, and what after.</summary>
    public static TheoryData<string, string, string> GrowingYaml => new()
    {
        { "services:\n", "  s{0}: {{ kind: sqs }}\n", "" },
        { "services:\n", "  s: {{ kind: sqs }}\n", "" },
        { "services:\n", "  s{0}: {{ kind: sqs, in: b{0} }}\n", "" },
        { "services: { a: { kind: sqs } }\nrelations:\n", "  - a -> a\n", "" },
        { "services: { a: { kind: sqs } }\nrelations:\n", "  - a -> a: {{ id: e{0}, port: 1 }}\n", "" },
        { "services: { a: { kind: sqs } }\nrelations:\n", "  - a -> b{0}\n", "" },
        { "boundaries:\n  b: {}\n", "  b{0}: {{ in: b{0} }}\n", "" },
        { "x-a: &a { kind: sqs }\nservices:\n", "  s{0}: {{ <<: *a }}\n", "" },
        { "title: |\n", "  a\n", "services: {}\n" },
        { "relations: [a -> ", "b -> ", "c]\n" },
    };

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Damaged_architectures_are_read_without_harm(int seed)
    {
        DiagramGenerator generator = new(seed);
        for (var round = 0; round < 10; round++)
        {
            var text = new ArchitectureGenerator((seed * 100) + round).Yaml(8);
            for (var i = 0; i < 15; i++)
            {
                text = "archc: 1\n" + generator.Mutate(text["archc: 1\n".Length..]);
                Check(text, "shop.yaml");
            }
        }
    }

    [Theory]
    [MemberData(nameof(HostileYaml))]
    public void Hostile_YAML_overflows_nothing_and_is_read_in_time_that_grows_with_it(string piece)
    {
        Check($"archc: 1\nservices:\n{Repeat(piece, 20_000)}", "shop.yaml");
        Growth.ShouldBeGentle(
            count => Measure($"archc: 1\nservices:\n{Repeat(piece, count)}", "shop.yaml"),
            2_000,
            $"reading an architecture of '{piece}'");
    }

    [Theory]
    [MemberData(nameof(GrowingYaml))]
    public void Long_architectures_are_read_in_time_that_grows_with_them(string before, string piece, string after) =>
        Growth.ShouldBeGentle(
            count => Measure(
                $"archc: 1\n{before}{string.Concat(Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, piece, i)))}{after}",
                "shop.yaml"),
            1_000,
            $"reading an architecture of '{piece}'");

    [Fact]
    public void Boundaries_in_boundaries_exhaust_no_stack()
    {
        var text = string.Concat(Enumerable.Range(1, 10_000).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"  b{i}: {{ kind: logical, in: b{i - 1} }}\n")));

        Measure($"archc: 1\nboundaries:\n  b0: {{ kind: logical, in: b10000 }}\n{text}", "shop.yaml").ShouldBeLessThan(Long);
    }

    [Theory]
    [MemberData(nameof(HostilePieces))]
    public void Hostile_depth_overflows_nothing(string piece) => Check("flowchart LR\n" + Repeat(piece, 20_000));

    [Theory]
    [MemberData(nameof(HostilePieces))]
    public void Hostile_texts_are_read_in_time_that_grows_with_them(string piece) =>
        Growth.ShouldBeGentle(
            count => Measure("flowchart LR\n" + Repeat(piece, count)), 2_000, $"reading a text of '{piece}'");

    [Theory]
    [MemberData(nameof(HostileStatements))]
    public void Other_languages_are_read_in_time_that_grows_with_the_text(string header, string piece) =>
        Growth.ShouldBeGentle(
            count => Measure($"{header}\n{Repeat(piece, count)}"), 2_000, $"reading a text of '{piece}'");

    [Theory]
    [InlineData("%")]
    [InlineData("[](){}<>| \n")]
    [InlineData("\"'` a\n")]
    [InlineData("-=.~xo<> ab&|\n")]
    [InlineData("@{}\":,a []-\n")]
    [InlineData("\0\u0001\u007F\u0085\u2028\uFEFF\uD83D\uDE00\r\n a")]
    public void A_megabyte_of_noise_is_read_in_seconds(string alphabet)
    {
        Random random = new(alphabet.Length);
        var noise = string.Create(1 << 20, (random, alphabet), static (buffer, from) =>
        {
            foreach (ref var character in buffer)
            {
                character = from.alphabet[from.random.Next(from.alphabet.Length)];
            }
        });

        Measure(noise).ShouldBeLessThan(Long);
        foreach (var header in (string[])["flowchart LR", "architecture-beta", "C4Context"])
        {
            Measure($"{header}\n{noise}").ShouldBeLessThan(Long);
        }

        Measure($"```mermaid\n{noise}", "readme.md").ShouldBeLessThan(Long);
        Measure($"archc: 1\n{noise}", "shop.yaml").ShouldBeLessThan(Long);
        Measure(noise, "shop.yaml").ShouldBeLessThan(Long);
    }

    [Fact]
    public void Groups_joined_by_ampersands_cannot_draw_more_than_memory_holds()
    {
        var text = $"flowchart LR\n{Repeat("a & ", 20_000)}a --> {Repeat("b & ", 20_000)}b\n";

        Notations.Read(new SourceText("diagram.mmd", text))
            .ShouldHaveSingleItem().Diagnostics.ShouldContain(diagnostic => diagnostic.Id == "ARC146");
    }

    [Fact]
    public void Thousands_of_blocks_are_read_one_after_the_other() =>
        Measure(Repeat("```mermaid\ngraph LR\nA[x (y)]\n```\n", 10_000), "readme.md").ShouldBeLessThan(Long);

    private static string Repeat(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));

    private static TimeSpan Measure(string text, string path = "diagram.mmd")
    {
        var start = Stopwatch.GetTimestamp();
        Check(text, path);
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Check(string text, string path = "diagram.mmd")
    {
        SourceText source = new(path, text);
        foreach (var read in Notations.Read(source))
        {
            var outside = read.Diagnostics.Select(diagnostic => diagnostic.Span)
                .Concat(read.Value.Nodes.Select(node => node.Span))
                .Concat(read.Value.Edges.Select(edge => edge.Span))
                .Concat(read.Value.Groups.Select(group => group.Span))
                .Concat(read.Value.Groups.Select(group => group.Title.Span))
                .Concat(read.Value.Nodes.Select(node => node.Label.Span))
                .Concat(read.Value.Properties.SelectMany(p => (SourceSpan[])[p.Key.Span, p.Value.Span, p.Subject.Span]))
                .Where(span => span.Start < 0 || span.Length < 0 || span.End > text.Length);
            outside.ShouldBeEmpty(text.Length < 1_000 ? text : null);
        }
    }
}
