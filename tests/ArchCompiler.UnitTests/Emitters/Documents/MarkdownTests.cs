using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.Documents;

/// <summary>
/// Text in Markdown is read back as the text that went in, by a reader that knows what GitHub knows.
/// </summary>
public sealed class MarkdownTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseMathematics().Build();

    private static readonly ArchCompiler.Emitters.Documents.Markdown Writer = new();

    public static TheoryData<string> Texts => HostileTexts.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_text_in_a_cell(string text)
    {
        var table = Parse($"| a | b |\n|---|---|\n| {Writer.Text(text)} | end |\n").Single().ShouldBeOfType<Table>();
        var row = table[^1].ShouldBeOfType<TableRow>();

        row.Count.ShouldBe(2);
        Read(row[0]).ShouldBe(text);
        Read(row[1]).ShouldBe("end");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_text_in_a_heading_and_a_paragraph(string text)
    {
        var blocks = Parse($"# {Writer.Text(text)}\n\n{Writer.Text(text)}\n").ToList();

        blocks.Count.ShouldBe(2);
        blocks[0].ShouldBeOfType<HeadingBlock>();
        Read(blocks[0]).ShouldBe(text);
        blocks[1].ShouldBeOfType<ParagraphBlock>();
        Read(blocks[1]).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_link_leads_where_it_should_and_reads_as_it_should(string text)
    {
        var links = Parse($"x {Writer.Link(text, "services/a.md")} y\n").Descendants().OfType<LinkInline>().ToList();

        links.Select(link => link.Url).ShouldBe(["services/a.md"]);
        Text(links[0]).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Code_is_text_too(string text)
    {
        var table = Parse($"| a | b |\n|---|---|\n| {Writer.Code(text)} | end |\n").Single().ShouldBeOfType<Table>();

        table[^1].ShouldBeOfType<TableRow>().Count.ShouldBe(2);
        Read(table[^1]).ShouldBe(text + "end");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_block_ends_where_it_should(string text)
    {
        var blocks = Parse($"{Writer.Block(text + "\n```\n````\nend", "mermaid")}\n\nafter\n").ToList();

        blocks.Count.ShouldBe(2);
        var code = blocks[0].ShouldBeOfType<FencedCodeBlock>();
        code.Info.ShouldBe("mermaid");
        code.Lines.ToString().ShouldBe($"{text}\n```\n````\nend");
    }

    [Fact]
    public void Line_breaks_are_blanks() => Writer.Text("a\r\n  b\u2028c\td ").ShouldBe("a b c d");

    [Fact]
    public void What_cannot_be_seen_is_shown() => Writer.Text("a\0b\u001Bc\uD800").ShouldBe("a\uFFFDb\uFFFDc\uFFFD");

    [Fact]
    public void A_changed_direction_ends_with_the_text() =>
        Writer.Text("a\u202Eb\u2067c").ShouldBe("a\u202Eb\u2067c\u2069\u202C");

    private static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    private static string Read(MarkdownObject block) =>
        string.Concat(block.Descendants().OfType<LeafBlock>().DefaultIfEmpty(block as LeafBlock)
            .Select(leaf => leaf?.Inline is { } inline ? Text(inline) : ""));

    // Nothing but text may come out, and the two marks that the writer itself uses.
    private static string Text(ContainerInline inline) => string.Concat(inline.Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        HtmlInline { Tag: "<span>" or "</span>" or "<code>" or "</code>" } => "",
        CodeInline code => code.Content,
        _ => throw new InvalidOperationException($"{part.GetType().Name} came out of a text"),
    })).Trim('\u2069', '\u202C');
}
