using System.Net;
using ArchCompiler.Emitters.Documents;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.Documents;

public sealed class HtmlTests
{
    private static readonly Html Writer = new();

    public static TheoryData<string> Texts => HostileTexts.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_holds_no_markup_but_the_writers_own(string text) => Read(Writer.Text(text)).ShouldBe(text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Plain_text_holds_none_at_all_and_stays_in_its_attribute(string text)
    {
        var written = Writer.Plain(text);

        written.ShouldNotContain("\"");
        written.ShouldNotContain("'");
        written.ShouldNotContain("<");
        WebUtility.HtmlDecode(written).TrimEnd('\u2069', '\u202C').ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_block_keeps_its_lines(string text)
    {
        var written = Writer.Block($"{text}\n  {text}", "mermaid");

        written.ShouldStartWith("<pre class=\"language-mermaid\">\n");
        written.ShouldEndWith("</pre>");
        var inner = written["<pre class=\"language-mermaid\">\n".Length..^"</pre>".Length];
        inner.ShouldNotContain("<");
        WebUtility.HtmlDecode(inner).ShouldBe($"{text}\n  {text}");
    }

    [Fact]
    public void A_link_leads_where_it_should() =>
        Writer.Link("<b>", "services/a.html").ShouldBe("<a href=\"services/a.html\">&lt;b&gt;</a>");

    [Fact]
    public void Text_that_turns_round_is_kept_to_itself() =>
        Writer.Text("\u202Eevil").ShouldBe("<bdi>\u202Eevil</bdi>");

    [Fact]
    public void Long_names_may_be_broken_at_their_seams() =>
        Writer.Code("aws_vpc_security_group_ingress_rule.web").ShouldBe(
            "<code>aws_vpc_<wbr>security_<wbr>group_<wbr>ingress_<wbr>rule.web</code>");

    private static string Read(string written)
    {
        foreach (var own in new[] { "<wbr>", "<bdi>", "</bdi>" })
        {
            written = written.Replace(own, "", StringComparison.Ordinal);
        }

        written.ShouldNotContain("<");
        written.ShouldNotContain(">");
        return WebUtility.HtmlDecode(written);
    }
}
