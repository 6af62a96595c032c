using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Scalars_keep_their_text_and_whether_they_were_quoted()
    {
        var read = Mapping("a: 1.10\nb: no\nc: \"no\"\nd: '2027-01-01'\ne:\nf: ~");

        Scalar(read, "a").ShouldBe(("1.10", false));
        Scalar(read, "b").ShouldBe(("no", false));
        Scalar(read, "c").ShouldBe(("no", true));
        Scalar(read, "d").ShouldBe(("2027-01-01", true));
        Scalar(read, "e").ShouldBe(("", false));
        Scalar(read, "f").ShouldBe(("~", false));
    }

    [Theory]
    [InlineData("key: value", "key", "value")]
    [InlineData("key:   value   # why", "key", "value")]
    [InlineData("\"key\": 'value'\n", "\"key\"", "'value'")]
    [InlineData("{ key: value, other: 1 }", "key", "value")]
    [InlineData("{ key: \"va lue\" }", "key", "\"va lue\"")]
    [InlineData("\r\n# first\r\nkey: value\r\nlast: 1\r\n", "key", "value")]
    [InlineData("\u00e9\ud83d\ude80: 1\nkey: \ud83d\ude80 value\nlast: 1", "key", "\ud83d\ude80 value")]
    [InlineData("key: |\n  a\n  b\nlast: 1\n", "key", "|\n  a\n  b")]
    [InlineData("key: a\n  b\nlast: 1\n", "key", "a\n  b")]
    [InlineData("key: [ a, b ] \nlast: 1\n", "key", "[ a, b ]")]
    [InlineData("key:\n  - a\n  - b\n\nlast: 1\n", "key", "- a\n  - b")]
    [InlineData("key:\n  c: 1\n  d: {}\n\n# end\nlast: 1\n", "key", "c: 1\n  d: {}")]
    [InlineData("key: !!str 12\nlast: 1", "key", "!!str 12")]
    public void Spans_of_keys_and_values_are_exact(string text, string key, string value)
    {
        var entry = Mapping(text).Entries.Single(e => e.Key.Text == "key");
        var source = new SourceText("x.yaml", text);

        source[entry.Key.Span].ShouldBe(key);
        source[entry.Value.Span].ShouldBe(value);
    }

    [Fact]
    public void An_empty_value_stands_after_its_key()
    {
        var entry = Mapping("a:\nb: 1").Entries[0];

        entry.Value.Span.Length.ShouldBe(0);
        entry.Value.Span.Start.ShouldBeInRange(1, 3);
    }

    [Fact]
    public void Places_are_those_of_the_source_the_text_was_cut_from()
    {
        const string source = "RDS@{ engine: pg }";
        var read = YamlReader.Read(source[4..], offset => offset + 4);

        var entry = read.Value.ShouldBeOfType<DrawnValue.Mapping>().Entries.Single();
        new SourceText("x.mmd", source)[entry.Value.Span].ShouldBe("pg");
        new SourceText("x.mmd", source)[read.Value.Span].ShouldBe("{ engine: pg }");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    public void An_empty_document_has_no_value(string text)
    {
        var read = YamlReader.Read(text);

        read.Value.ShouldBeNull();
        read.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Anchors_and_merge_keys_are_followed_and_own_keys_win()
    {
        var read = Mapping("base: &b { a: 1, c: 2 }\nother: &o { c: 3, d: 4 }\nx: { <<: [*b, *o], a: 9 }\ny: *b");

        var x = read.Find("x").ShouldBeOfType<DrawnValue.Mapping>();
        x.Entries.Select(e => (e.Key.Text, ((DrawnValue.Scalar)e.Value).Text))
            .ShouldBe([("a", "9"), ("c", "2"), ("d", "4")]);
        read.Find("y").ShouldBeOfType<DrawnValue.Mapping>().Entries.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "ARC152", 3, 1)]
    [InlineData("a: 1\n\tb: 2\n", "ARC151", 2, 1)]
    [InlineData("a:\n\tb: 2\n", "ARC151", 2, 1)]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "ARC151", 3, 1)]
    [InlineData("a: [1, 2\nb: 3\n", "ARC150", 1, 6)]
    [InlineData("a: \"open\n", "ARC150", 1, 4)]
    [InlineData("a: b: c\n", "ARC150", 1, 5)]
    [InlineData("a: *nobody\n", "ARC155", 1, 4)]
    [InlineData("a: &me [ *me ]\n", "ARC156", 1, 10)]
    [InlineData("a: { <<: 5 }\n", "ARC158", 1, 10)]
    [InlineData("a: 1\n---\nb: 2\n", "ARC159", 2, 1)]
    [InlineData("a: !Ref b\n", "ARC160", 1, 4)]
    [InlineData("? [a, b]\n: 1\n", "ARC153", 1, 3)]
    [InlineData(": 1\n", "ARC153", 1, 1)]
    public void Each_mistake_is_told_at_its_place(string text, string id, int line, int column)
    {
        var diagnostic = YamlReader.Read(text).Diagnostics.First(d => d.Severity is Severity.Error);

        diagnostic.Id.ShouldBe(id, diagnostic.Message);
        new SourceText("x", text).GetPosition(diagnostic.Span.Start)
            .ShouldBe(new LinePosition(line, column), diagnostic.Message);
        diagnostic.Remedy.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void What_stands_before_a_mistake_is_kept()
    {
        var read = YamlReader.Read("name: shop\nregion: [\n");

        read.HasErrors.ShouldBeTrue();
        read.Value.ShouldBeOfType<DrawnValue.Mapping>()
            .Find("name")
            .ShouldBeOfType<DrawnValue.Scalar>().Text
            .ShouldBe("shop");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{? ")]
    public void Hostile_nesting_is_cut(string opening)
    {
        var read = YamlReader.Read(string.Concat(Enumerable.Repeat(opening, 200_000)));

        read.Diagnostics.Select(d => d.Id).ShouldContain("ARC154");
    }

    [Fact]
    public void A_bomb_of_aliases_is_cut()
    {
        var lines = Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [ *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1} ]");

        var read = YamlReader.Read("a0: &a0 [x, x, x]\n" + string.Join('\n', lines));

        read.Diagnostics.Select(d => d.Id).ShouldBe(["ARC157"]);
    }

    [Fact]
    public void A_tower_of_aliases_is_cut()
    {
        var lines = Enumerable.Range(1, 200).Select(i => $"a{i}: &a{i} [ *a{i - 1} ]");

        YamlReader.Read("a0: &a0 [x]\n" + string.Join('\n', lines)).Diagnostics
            .Select(d => d.Id)
            .ShouldContain("ARC154");
    }

    [Fact]
    public void Reading_is_total_and_spans_stay_inside()
    {
        const string alphabet = "ab:-?[]{},&*!|>'\"%@`# \t\n\r<=~\\0\ufeff\u2028\ud83d\ude80";
        var random = new Random(20_270_101);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string(
                [.. Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)])]);

            var read = YamlReader.Read(text);

            foreach (var span in read.Diagnostics.Select(d => d.Span).Concat(Spans(read.Value)))
            {
                span.Start.ShouldBeInRange(0, text.Length, text);
                span.End.ShouldBeInRange(span.Start, text.Length, text);
            }
        }
    }

    private static IEnumerable<SourceSpan> Spans(DrawnValue? value) => value switch
    {
        DrawnValue.Sequence sequence => sequence.Items.SelectMany(Spans).Prepend(sequence.Span),
        DrawnValue.Mapping mapping =>
            mapping.Entries.SelectMany(e => Spans(e.Value).Prepend(e.Key.Span)).Prepend(mapping.Span),
        { } scalar => [scalar.Span],
        null => [],
    };

    private static DrawnValue.Mapping Mapping(string text)
    {
        var read = YamlReader.Read(text);
        read.Diagnostics.ShouldBeEmpty();
        return read.Value.ShouldBeOfType<DrawnValue.Mapping>();
    }

    private static (string Text, bool IsQuoted) Scalar(DrawnValue.Mapping mapping, string key)
    {
        var scalar = mapping.Find(key).ShouldBeOfType<DrawnValue.Scalar>();
        return (scalar.Text, scalar.IsQuoted);
    }
}
