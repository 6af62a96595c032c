using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

/// <summary>What a drawing with mistakes is read as: what its author most likely meant.</summary>
public sealed class MeantTextTests
{
    [Theory]
    [InlineData("graph LR\nA[IoT devices (200+)] -->|MQTT| B[IoT Core]\n", "A|IoT devices (200+)", "B|IoT Core")]
    [InlineData("graph LR\nA[x (1)] --> B[y (2)]\nB --> C[z (3)]\n", "A|x (1)", "B|y (2)", "C|z (3)")]
    [InlineData("graph LR\nA[x] --> B[y] %% why (z)\n", "A|x", "B|y")]
    [InlineData("```mermaid\ngraph LR\r\nA[x (1)] --> B\r\n```\n", "A|x (1)", "B|B")]
    public void A_shape_in_a_line_with_a_mistake_keeps_its_label(string text, params string[] nodes)
    {
        var read = Drawn.Read(text, text.StartsWith('`') ? "a.md" : "a.mmd").Value;
        read.Nodes.Select(node => $"{node.Id.Text}|{node.Label.Text}").ShouldBe(nodes);
        read.Edges.Length.ShouldBe(nodes.Length - 1);
        read.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void Places_are_those_of_the_text_as_it_was_written()
    {
        const string Text = "graph LR\nA[x (1)] --> B[y (2)]\nB --> C[last]\n";
        var source = new SourceText("a.mmd", Text);
        var read = Drawn.Read(Text);

        read.Value.Nodes.Select(node => source.GetPosition(node.Span.Start))
            .ShouldBe([new LinePosition(2, 1), new LinePosition(2, 14), new LinePosition(3, 7)]);
        read.Value.Nodes[2].Label.Span.Start.ShouldBe(Text.IndexOf("last", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_is_wrong_as_it_stands_is_said()
    {
        var read = Drawn.Read("graph LR\nA[x (1)] --> B[y (2)]\nend\n");
        read.Diagnostics.Where(d => d.Severity is Severity.Error).Select(d => d.Id).ShouldBe(["ARC116", "ARC106"]);
    }

    [Fact]
    public void Noise_is_read_once()
    {
        var lines = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"A{i}[x ({i})] --> B\n"));
        Drawn.Read($"graph LR\n{lines}").Value.Nodes.ShouldBeEmpty();
    }

    [Fact]
    public void What_has_no_fix_is_left_out_and_the_rest_is_kept()
    {
        var read = Drawn.Read("graph LR\nA[x (1)] --> B\nA <- B\nB --> C\n").Value;
        read.Nodes.Select(node => node.Id.Text).ShouldBe(["A", "B", "C"]);
        read.IsComplete.ShouldBeFalse();
    }
}
