using ArchCompiler.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

/// <summary>Mermaid 12 is followed; where Mermaid 11 draws otherwise, that is said once.</summary>
public sealed class OlderReadingTests
{
    [Theory]
    [InlineData("A[me@x.com] --> B", "A")]
    [InlineData("B --> A{u@v}", "A{u@v}")]
    [InlineData("A -->|a@b| B", "|a@b|")]
    [InlineData("A[a]e1@--> B", "A[a]")]
    [InlineData("subgraph g[me@x.com]\nA\nend", "g[me")]
    [InlineData("A -->|x|  B", "  B")]
    [InlineData("class  A k", "  A")]
    [InlineData("classDef  k fill:red", "  k")]
    [InlineData("click A \"https://x\"  \"tip\"", "  \"tip")]
    [InlineData("A@{ shape: rect } e1@--> B", " e1@")]
    [InlineData("A@{ shape: rect } ; B", " ; B")]
    [InlineData("subgraph  main\nA\nend", "main")]
    [InlineData("subgraph \t \"my title\"\nA\nend", " \t \"")]
    public void What_Mermaid_11_reads_otherwise_is_said_where_it_stands(string lines, string at)
    {
        var text = $"flowchart TB\nA\n{lines}\n";
        var read = Drawn.Read(text);

        read.Value.IsComplete.ShouldBeTrue();
        var said = read.Diagnostics.Where(d => d.Id == "ARC538").ShouldHaveSingleItem();
        said.Severity.ShouldBe(Severity.Warning);
        said.Span.Start.ShouldBe(text.IndexOf(at, "flowchart TB\nA\n".Length, StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_said_once_for_each_diagram() =>
        Drawn.Read("flowchart TB\nA[a@b]\nB[c@d]\nclass  A k\nsubgraph  main\nC\nend\n").Diagnostics
            .Count(d => d.Id == "ARC538").ShouldBe(1);

    [Theory]
    [InlineData("A[\"me@x.com\"] --> B")]
    [InlineData("A e1@--> B")]
    [InlineData("A -- a@b --> B")]
    [InlineData("A@{ shape: rect, label: \"a@b\" }")]
    [InlineData("subgraph  two words\nA\nend")]
    [InlineData("subgraph  main [Title]\nA\nend")]
    [InlineData("A  &  B  -->  C")]
    [InlineData("A@{ shape: rect } --> B & C@{ shape: rect } & D")]
    [InlineData("style A  fill:red")]
    [InlineData("linkStyle default  stroke:red")]
    public void What_both_draw_alike_is_not_spoken_of(string lines)
    {
        var read = Drawn.Read($"flowchart TB\nA\n{lines}\n");

        read.Value.IsComplete.ShouldBeTrue();
        read.Diagnostics.ShouldNotContain(d => d.Id == "ARC538");
    }

    [Fact]
    public void A_line_that_both_refuse_is_not_told_of() =>
        Drawn.Read("flowchart TB\nA[a@b\nB --> C\n").Diagnostics.ShouldNotContain(d => d.Id == "ARC538");
}
