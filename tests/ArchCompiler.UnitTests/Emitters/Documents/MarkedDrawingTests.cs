using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.Documents;

/// <summary>The drawing with its marks stays the author's drawing, and one that Mermaid draws.</summary>
public sealed class MarkedDrawingTests
{
    [Fact]
    public void Marks_come_after_all_that_the_author_wrote()
    {
        var block = Block("flowchart LR\n    a[Lambda] -->|Write| b[(DynamoDB)]");

        block.ShouldStartWith("flowchart LR\n    a[Lambda] -->|Write| b[(DynamoDB)]\nclassDef archc");
        block.Split('\n').Skip(2).ShouldAllBe(line =>
            line.StartsWith("classDef ", StringComparison.Ordinal)
            || line.StartsWith("class ", StringComparison.Ordinal)
            || line.StartsWith("linkStyle ", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_plain_ids_are_named_in_marks()
    {
        var block = Block(
            "flowchart LR\n    a-b[Lambda] -->|Write| ñ[(DynamoDB)]\n    c.d[Lambda] --> x_1[S3 Bucket]\n");

        block.ShouldContain("class x_1 archc");
        block.ShouldNotContain("class a-b");
        block.ShouldNotContain("class ñ");
        block.ShouldNotContain("class c.d");
    }

    [Fact]
    public void A_drawing_that_Mermaid_refuses_is_left_as_it_is() =>
        Block("flowchart LR\n    a[Lambda] -->|Write| b[(DynamoDB)]\n    c[Lambda (x)] -->\n")
            .ShouldNotContain("classDef");

    [Fact]
    public void A_fence_in_the_drawing_does_not_end_its_block()
    {
        var page = new DocumentSet("flowchart LR\n    a[\"Lambda\n```\n<script>\"] --> b[SQS]\n")["README.md"];

        page.ShouldContain("\n````mermaid\n");
    }

    [Fact]
    public void What_is_said_of_the_end_points_to_the_last_line() =>
        new DocumentSet("flowchart LR\n    a[Lambda] -->\n")["site/findings.html"].ShouldContain("drawing.html#L2\"");

    [Fact]
    public void An_indented_drawing_stands_at_the_margin() =>
        Block("    flowchart LR\n      a[Lambda]\n").ShouldStartWith("flowchart LR\n  a[Lambda]\n");

    private static string Block(string drawing)
    {
        var page = new DocumentSet(drawing)["README.md"];
        var start = page.IndexOf("```mermaid\n", StringComparison.Ordinal) + "```mermaid\n".Length;
        return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
