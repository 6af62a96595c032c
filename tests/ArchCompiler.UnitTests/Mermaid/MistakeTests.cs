using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

public sealed class MistakeTests
{
    [Theory]
    [InlineData("A[Lambda (x)] --> B", "ARC116", "A[\"Lambda (x)\"] --> B")]
    [InlineData("A(Lambda [x]) --> B", "ARC116", "A(\"Lambda [x]\") --> B")]
    [InlineData("A{is (a) ok?} --> B", "ARC116", "A{\"is (a) ok?\"} --> B")]
    [InlineData("A[(RDS (Primary))] --> B", "ARC116", "A[(\"RDS (Primary)\")] --> B")]
    [InlineData("A((Cache (Redis))) --> B", "ARC116", "A((\"Cache (Redis)\")) --> B")]
    [InlineData("A -->|a (b)| B", "ARC116", "A -->|\"a (b)\"| B")]
    [InlineData("A[ \"x\" ] --> B", "ARC116", "A[\"x\"] --> B")]
    [InlineData("A[user@x.com] --> B", "ARC117", "A[\"user@x.com\"] --> B")]
    [InlineData("A[] --> B", "ARC118", "A[\" \"] --> B")]
    [InlineData("x-->B", "ARC121", "x -->B")]
    [InlineData("A -> B", "ARC123", "A --> B")]
    [InlineData("A->B", "ARC123", "A-->B")]
    [InlineData("A -->> B", "ARC123", "A --> B")]
    [InlineData("A => B", "ARC123", "A ==> B")]
    [InlineData("A → B", "ARC123", "A --> B")]
    [InlineData("A [x] --> B", "ARC127", "A[x] --> B")]
    [InlineData("A -->|x|  B", "ARC128", "A -->|x| B")]
    [InlineData("A &B --> C", "ARC129", "A & B --> C")]
    [InlineData("A& B --> C", "ARC129", "A & B --> C")]
    [InlineData("style A fill:rgb(255, 0, 10)", "ARC130", "style A fill:#ff000a")]
    public void A_common_mistake_is_named_and_its_fix_mends_it(string line, string id, string mended)
    {
        var error = Drawn.Error(line);
        error.Id.ShouldBe(id);
        var fix = error.Fixes.ShouldHaveSingleItem();
        var text = TextEdit.Apply($"flowchart TB\n{line}\n", fix.Edits);
        text.ShouldBe($"flowchart TB\n{mended}\n");
        Drawn.Read(text).Value.IsComplete.ShouldBeTrue();
    }

    [Theory]
    [InlineData("graph td\nA-->B\n", "ARC114", "graph TD\nA-->B\n")]
    [InlineData("graph LR A-->B\n", "ARC115", "graph LR\n    A-->B\n")]
    [InlineData("Graph LR\nA-->B\n", "ARC113", "graph LR\nA-->B\n")]
    [InlineData("graph LR\nsubgraph My (title)\nA\nend\n", "ARC125", "graph LR\nsubgraph \"My (title)\"\nA\nend\n")]
    [InlineData("graph LR\nsubgraph s[\"t\"] \nA\nend\n", "ARC126", "graph LR\nsubgraph s[\"t\"]\nA\nend\n")]
    [InlineData("graph LR\nA --> end\n", "ARC120", "graph LR\nA --> End\n")]
    [InlineData("graph LR\nA --> B %% note\n", "ARC124", "graph LR\nA --> B\n")]
    public void A_mistake_of_the_whole_is_named_and_its_fix_mends_it(string text, string id, string mended)
    {
        var read = Drawn.Read(text);
        var error = read.Diagnostics.First(d => d.Severity is Severity.Error);
        error.Id.ShouldBe(id);
        TextEdit.Apply(text, error.Fixes.ShouldHaveSingleItem().Edits).ShouldBe(mended);
        Drawn.Read(mended).Value.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void The_place_of_an_error_is_exact()
    {
        const string Text = "graph LR\r\n  A --> B\r\n  B[Lambda (x)] --> C\r\n";
        var read = Drawn.Read(Text);
        new SourceText("a.mmd", Text).GetPosition(read.Diagnostics.ShouldHaveSingleItem().Span.Start)
            .ShouldBe(new LinePosition(3, 12));
    }

    [Fact]
    public void One_bad_line_does_not_hide_the_others()
    {
        var read = Drawn.Read("graph LR\nA --> B\nB[x (y)] --> C\nC --> D\nD[\"open\nE --> end\nF --> G\n");
        read.Diagnostics.Select(d => d.Id).ShouldBe(["ARC116", "ARC119", "ARC120"]);
        read.Value.Edges.Select(e => e.From.Text + e.To.Text).ShouldBe(["AB", "CD", "FG"]);
        read.Value.IsComplete.ShouldBeFalse();
    }

    [Theory]
    [InlineData("A --> B\ndirection LR", "ARC136", Severity.Note)]
    [InlineData("A[\"see direction LR flow\"] --> B", "ARC132", Severity.Warning)]
    [InlineData("%%\nA --> B", "ARC133", Severity.Warning)]
    [InlineData("A---ok", "ARC134", Severity.Warning)]
    [InlineData("subgraph s1 \nA\nend", "ARC135", Severity.Warning)]
    [InlineData("A--B\nC-->D", "ARC137", Severity.Warning)]
    [InlineData("A<-- t --xB", "ARC142", Severity.Warning)]
    [InlineData("class A c\nA --> B", "ARC143", Severity.Warning)]
    [InlineData("A --> B\n%%{init: x", "ARC131", Severity.Warning)]
    public void What_Mermaid_misreads_in_silence_is_said(string lines, string id, Severity severity)
    {
        var read = Drawn.Read($"flowchart TB\n{lines}\n");
        read.Value.IsComplete.ShouldBeTrue();
        read.Diagnostics.ShouldContain(d => d.Id == id && d.Severity == severity);
    }
}
