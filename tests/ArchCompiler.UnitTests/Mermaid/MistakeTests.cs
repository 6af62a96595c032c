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
    [InlineData("A[say \"hi\" now] --> B", "ARC116", "A[\"say #quot;hi#quot; now\"] --> B")]
    [InlineData("A -->|say \"hi\"| B", "ARC116", "A -->|\"say #quot;hi#quot;\"| B")]
    [InlineData("A[#35; (x)] --> B", "ARC116", "A[\"#35; (x)\"] --> B")]
    [InlineData("A[/api/{id}] --> B", "ARC116", "A[\"/api/{id}\"] --> B")]
    [InlineData("A-- a--b -->B", "ARC116", "A-- \"a--b\" -->B")]
    [InlineData("A -. 1.5 .-> B", "ARC116", "A -. \"1.5\" .-> B")]
    [InlineData("A>user@x.com] --> B", "ARC117", "A>\"user@x.com\"] --> B")]
    [InlineData("A[] --> B", "ARC118", "A[\" \"] --> B")]
    [InlineData("x-->B", "ARC121", "x -->B")]
    [InlineData("o-->B", "ARC121", "o -->B")]
    [InlineData("A -> B", "ARC123", "A --> B")]
    [InlineData("A->B", "ARC123", "A-->B")]
    [InlineData("A -->> B", "ARC123", "A --> B")]
    [InlineData("A => B", "ARC123", "A ==> B")]
    [InlineData("A → B", "ARC123", "A --> B")]
    [InlineData("A —> B", "ARC123", "A --> B")]
    [InlineData("A <-> B", "ARC123", "A <--> B")]
    [InlineData("A -.> B", "ARC123", "A -.-> B")]
    [InlineData("A ..> B", "ARC123", "A -.-> B")]
    [InlineData("A ⇒ B", "ARC123", "A ==> B")]
    [InlineData("A -- x -> B", "ARC123", "A -- x --> B")]
    [InlineData("A - B", "ARC123", "A --- B")]
    [InlineData("A -- it is -- B", "ARC123", "A -- it is --- B")]
    [InlineData("A -->|x|--> B", "ARC123", "A -->|x|B")]
    [InlineData("A --> B : text", "ARC123", "A -->|\"text\"| B")]
    [InlineData("A --> B %% note", "ARC124", "%% note\nA --> B")]
    [InlineData("A --> B // note", "ARC124", "%% note\nA --> B")]
    [InlineData("  A[x] %% (y)", "ARC124", "  %% (y)\n  A[x]")]
    [InlineData("// note", "ARC124", "%% note")]
    [InlineData("# note", "ARC124", "%% note")]
    [InlineData("<!-- note -->", "ARC124", "%% note ")]
    [InlineData("A [x] --> B", "ARC127", "A[x] --> B")]
    [InlineData("A::: k --> B", "ARC127", "A:::k --> B")]
    [InlineData("A &B --> C", "ARC129", "A & B --> C")]
    [InlineData("A& B --> C", "ARC129", "A & B --> C")]
    [InlineData("A && B --> C", "ARC129", "A & B --> C")]
    [InlineData("A, B --> C", "ARC129", "A & B --> C")]
    [InlineData("style A fill:rgb(255, 0, 10)", "ARC130", "style A fill:#ff000a")]
    [InlineData("style A fill:rgba(255,0,10,0.5)", "ARC130", "style A fill:#ff000a80")]
    [InlineData("style A fill:#fff;stroke:#000;", "ARC149", "style A fill:#fff,stroke:#000;")]
    [InlineData("classDef k fill=red", "ARC149", "classDef k fill:red")]
    [InlineData("classDef k {fill:red}", "ARC149", "classDef k fill:red")]
    [InlineData("class A, B k", "ARC149", "class A,B k")]
    [InlineData("direction lr", "ARC114", "direction LR")]
    [InlineData("Classdef k fill:red", "ARC148", "classDef k fill:red")]
    [InlineData("A --> end", "ARC120", "A --> End")]
    [InlineData("end[Done] --> A", "ARC120", "End[Done] --> A")]
    [InlineData("My Node[x] --> B", "ARC109", "My_Node[x] --> B")]
    [InlineData("A --> my node", "ARC109", "A --> my_node[\"my node\"]")]
    [InlineData("- A --> B", "ARC109", "A --> B")]
    [InlineData("1. A --> B", "ARC109", "A --> B")]
    [InlineData("\"My node\" --> B", "ARC108", "My_node[\"My node\"] --> B")]
    [InlineData("a@b --> C", "ARC108", "a_b[\"a@b\"] --> C")]
    [InlineData("A --> 🎉", "ARC108", "A --> n1f389[\"🎉\"]")]
    [InlineData("A[x]\\n:::k", "ARC109", "A[x]:::k")]
    [InlineData("A[x --> B", "ARC119", "A[x] --> B")]
    [InlineData("A[x) --> B", "ARC119", "A[x] --> B")]
    [InlineData("A((x) --> B", "ARC119", "A((x)) --> B")]
    [InlineData("A[\"x] --> B", "ARC119", "A[\"x\"] --> B")]
    [InlineData("A[x]] --> B", "ARC119", "A[x] --> B")]
    [InlineData("A(x)) --> B", "ARC119", "A(x) --> B")]
    public void A_common_mistake_is_named_and_its_fix_mends_it(string line, string id, string mended)
    {
        var error = Drawn.Read($"flowchart TB\n{line}\n").Diagnostics.First(d => d.Severity is Severity.Error);
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
    [InlineData("graph LR\nsubgraph s \"t\"\nA\nend\n", "ARC125", "graph LR\nsubgraph s[\"t\"]\nA\nend\n")]
    [InlineData("graph LR\nsubgraph s[t (x)]\nA\nend\n", "ARC125", "graph LR\nsubgraph s[\"t (x)\"]\nA\nend\n")]
    [InlineData("graph LR\nsubgraph 🚀 Go\nA\nend\n", "ARC125", "graph LR\nsubgraph \"🚀 Go\"\nA\nend\n")]
    [InlineData("graph LR\nsubgraph s[t]:::k\nA\nend\n", "ARC125", "graph LR\nsubgraph s[\"t\"]\nA\nend\n")]
    [InlineData("graph LR\nsubgraph s\nA\n", "ARC107", "graph LR\nsubgraph s\nA\nend\n")]
    [InlineData("graph LR\nA\nend\n", "ARC106", "graph LR\nA\n\n")]
    [InlineData("graph LR\nsubgraph s\nA\nend %% x\n", "ARC124", "graph LR\nsubgraph s\nA\n%% x\nend\n")]
    [InlineData("graph LR %% x\nA-->B\n", "ARC124", "%% x\ngraph LR\nA-->B\n")]
    [InlineData("graph LR\nsubgraph s[\"t\"] \nA\nend\n", "ARC126", "graph LR\nsubgraph s[\"t\"]\nA\nend\n")]
    [InlineData("graph LR\nA --> end\n", "ARC120", "graph LR\nA --> End\n")]
    [InlineData("graph LR\nA --> B %% note\n", "ARC124", "graph LR\n%% note\nA --> B\n")]
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
        read.Value.Edges.Select(e => e.From.Text + e.To.Text).ShouldBe(["AB", "BC", "CD", "EEnd", "FG"]);
        read.Value.IsComplete.ShouldBeFalse();
    }

    [Theory]
    [InlineData("subgraph s\nA\nend\nstyle s fill:red")]
    [InlineData("style A fill:red\nA --> B")]
    [InlineData("LR --> A")]
    [InlineData("A:::k --> B & C")]
    [InlineData("A <--> B")]
    [InlineData("A@{ shape: cyl, label: \"a, b\" }")]
    public void What_is_read_as_it_looks_is_left_alone(string lines) =>
        Drawn.Read($"flowchart TB\n{lines}\n").Diagnostics.ShouldBeEmpty();

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
    [InlineData("A<---B", "ARC530", Severity.Warning)]
    [InlineData("A&B --> C", "ARC531", Severity.Warning)]
    [InlineData("A\nstyle A fill:red;stroke:blue", "ARC531", Severity.Warning)]
    [InlineData("TB\nA --> B", "ARC531", Severity.Warning)]
    [InlineData("A & B\nstyle A,B fill:red", "ARC532", Severity.Warning)]
    [InlineData("A:::a,b", "ARC533", Severity.Warning)]
    [InlineData("A\nclass A a,b", "ARC533", Severity.Warning)]
    [InlineData("A\nclick A https://x.y", "ARC534", Severity.Warning)]
    [InlineData("A@{ shape:cyl }", "ARC535", Severity.Warning)]
    [InlineData("A@{ label: a, b }", "ARC535", Severity.Warning)]
    [InlineData("A e1@--> B\nC e1@--> D", "ARC536", Severity.Warning)]
    [InlineData("e1@{ animate: true }\nA e1@--> B", "ARC144", Severity.Warning)]
    [InlineData("subgraph a\nA\nend\nsubgraph a\nB\nend", "ARC536", Severity.Warning)]
    [InlineData("subgraph the end\nA\nend", "ARC537", Severity.Warning)]
    public void What_Mermaid_misreads_in_silence_is_said(string lines, string id, Severity severity)
    {
        var read = Drawn.Read($"flowchart TB\n{lines}\n");
        read.Value.IsComplete.ShouldBeTrue();
        read.Diagnostics.ShouldContain(d => d.Id == id && d.Severity == severity);
    }
}
