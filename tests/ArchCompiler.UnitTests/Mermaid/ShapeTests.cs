using ArchCompiler.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

public sealed class ShapeTests
{
    [Theory]
    [InlineData("A[x]", "square")]
    [InlineData("A(x)", "round")]
    [InlineData("A((x))", "circle")]
    [InlineData("A(((x)))", "doublecircle")]
    [InlineData("A(-x-)", "ellipse")]
    [InlineData("A([x])", "stadium")]
    [InlineData("A[[x]]", "subroutine")]
    [InlineData("A[(x)]", "cylinder")]
    [InlineData("A{x}", "diamond")]
    [InlineData("A{{x}}", "hexagon")]
    [InlineData("A>x]", "odd")]
    [InlineData("A[/x\\]", "trapezoid")]
    [InlineData("A[\\x/]", "inv_trapezoid")]
    [InlineData("A[/x/]", "lean_right")]
    [InlineData("A[\\x\\]", "lean_left")]
    [InlineData("A[|k:a|x]", "rect")]
    public void Brackets_name_a_shape(string node, string shape)
    {
        var read = Drawn.Lines(node).Nodes.ShouldHaveSingleItem();
        (read.Id.Text, read.Label.Text, read.Shape).ShouldBe(("A", "x", shape));
    }

    [Theory]
    [InlineData("cyl")]
    [InlineData("database")]
    [InlineData("lin-doc")]
    [InlineData("bow-tie-rectangle")]
    [InlineData("bucket")]
    [InlineData("person")]
    [InlineData("icon")]
    public void Metadata_names_a_shape_by_any_alias(string shape) =>
        Drawn.Lines($"A@{{ shape: {shape} }}").Nodes.ShouldHaveSingleItem().Shape.ShouldBe(shape);

    [Theory]
    [InlineData("cylindr", "cylinder")]
    [InlineData("Cyl", "cyl")]
    [InlineData("lean_right", "lean-right")]
    public void An_unknown_shape_is_refused_with_the_nearest_name(string shape, string nearest)
    {
        var error = Drawn.Error($"A@{{ shape: {shape} }}");
        error.Id.ShouldBe("ARC102");
        error.Fixes.ShouldHaveSingleItem().Edits.ShouldHaveSingleItem().NewText.ShouldBe(nearest);
    }

    [Theory]
    [InlineData("A[\"a (b)\"]", "a (b)", "string")]
    [InlineData("A[\"`**a**`\"]", "**a**", "markdown")]
    [InlineData("A[a<br/>b]", "a<br/>b", "text")]
    [InlineData("A[\"a#quot;b\"]", "a&quot;b", "string")]
    [InlineData("A[\"#35; 1\"]", "&#35; 1", "string")]
    [InlineData("A[\"a\" b]", "a\" b", "string")]
    [InlineData("A@{ label: \"a, b\" }", "a, b", "markdown")]
    public void A_label_is_text_string_or_markdown(string node, string text, string type)
    {
        var label = Drawn.Lines(node).Nodes.ShouldHaveSingleItem().Label;
        label.Type.ShouldBe(type);
        label.Text.Replace("\"", "", StringComparison.Ordinal)
            .ShouldBe(text.Replace("\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_text_and_shape_of_a_node_win()
    {
        var node = Drawn.Lines("A[one]", "A", "A(two)").Nodes.ShouldHaveSingleItem();
        (node.Label.Text, node.Shape).ShouldBe(("two", "round"));
    }

    [Fact]
    public void Metadata_over_lines_is_block_yaml()
    {
        var node = Drawn.Lines("A@{", "  shape: cyl", "  label: a, b", "}").Nodes.ShouldHaveSingleItem();
        (node.Label.Text, node.Shape).ShouldBe(("a, b", "cyl"));
    }

    [Fact]
    public void Bad_yaml_in_metadata_is_an_error_at_its_place()
    {
        var error = Drawn.Error("A@{ shape: cyl, shape: rect }");
        error.Severity.ShouldBe(Severity.Error);
        error.Span.Start.ShouldBe("flowchart TB\nA@{ shape: cyl, ".Length);
    }
}
