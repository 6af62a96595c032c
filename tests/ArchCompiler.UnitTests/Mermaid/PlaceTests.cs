using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

public sealed class PlaceTests
{
    private const string Document =
        "# Title\r\n\r\n- item\r\n\r\n  ```Mermaid {title=\"x\"}\r\n  ---\r\n  title: T\r\n  ---\r\n"
        + "  %% note\r\n  graph LR\r\n    A[\"a#quot;b\"] --> B[<b a=\"x\">c</b>]\r\n  ```  \r\n\r\n"
        + "~~~ mermaid\nsequenceDiagram\n~~~\n\n```{.mermaid}\ngraph TD\nX-->Y\n```\n";

    [Fact]
    public void Blocks_of_other_diagrams_are_passed_over() =>
        Drawn.ReadAll(Document, "readme.md").Select(d => d.Value.Direction).ShouldBe(["LR", "TB"]);

    [Fact]
    public void Spans_point_into_the_Markdown_file()
    {
        var source = new SourceText("readme.md", Document);
        var diagram = Drawn.ReadAll(Document, "readme.md")[0].Value;
        diagram.Title.ShouldNotBeNull().Text.ShouldBe("T");
        diagram.Nodes.Select(n => source[n.Id.Span]).ShouldBe(["A", "B"]);
        diagram.Nodes.Select(n => source[n.Label.Span]).ShouldBe(["a#quot;b", "<b a=\"x\">c</b>"]);
        diagram.Nodes.Select(n => source[n.Span]).ShouldBe(["A[\"a#quot;b\"]", "B[<b a=\"x\">c</b>]"]);
        source[diagram.Edges.ShouldHaveSingleItem().Span].ShouldBe("A[\"a#quot;b\"] --> B");
    }

    [Theory]
    [InlineData("```mermaid\ngraph LR\nA-->B\n```\n")]
    [InlineData("~~~~ mermaid\ngraph LR\nA-->B\n~~~~ \n")]
    [InlineData("> ```mermaid\n> graph LR\n> A-->B\n> ```\n")]
    [InlineData("1. ```MERMAID\n   graph LR\n   A-->B\n   ```\n")]
    [InlineData("``` {.mermaid width=3}\ngraph LR\nA-->B\n```\n")]
    [InlineData("```mermaid\ngraph LR\nA-->B")]
    public void Every_form_of_fence_counts(string text)
    {
        var read = Drawn.Read(text, "a.markdown");
        read.Value.Edges.Length.ShouldBe(1);
        read.Diagnostics.ShouldAllBe(d => d.Severity != Severity.Error);
    }

    [Theory]
    [InlineData("```text\n```mermaid\ngraph LR\n```\n")]
    [InlineData("no fence\n")]
    [InlineData("```mermaid\nsequenceDiagram\n```\n")]
    public void What_is_no_architecture_gives_nothing(string text) => Drawn.ReadAll(text, "a.md").ShouldBeEmpty();

    [Fact]
    public void A_file_of_another_diagram_is_an_error() =>
        Drawn.Read("sequenceDiagram\n").Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("ARC111");
}
