using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

public sealed class EdgeTests
{
    [Theory]
    [InlineData("A-->B", "arrow_point", "normal", 1)]
    [InlineData("A --- B", "arrow_open", "normal", 1)]
    [InlineData("A ----> B", "arrow_point", "normal", 3)]
    [InlineData("A -.-> B", "arrow_point", "dotted", 1)]
    [InlineData("A -..- B", "arrow_open", "dotted", 2)]
    [InlineData("A ==> B", "arrow_point", "thick", 1)]
    [InlineData("A === B", "arrow_open", "thick", 1)]
    [InlineData("A ~~~ B", "arrow_open", "invisible", 1)]
    [InlineData("A --o B", "arrow_circle", "normal", 1)]
    [InlineData("A x--x B", "double_arrow_cross", "normal", 1)]
    [InlineData("A o==o B", "double_arrow_circle", "thick", 1)]
    [InlineData("A <-.-> B", "double_arrow_point", "dotted", 1)]
    [InlineData("A <---B", "arrow_open", "normal", 2)]
    [InlineData("A\n  --> B", "arrow_point", "normal", 1)]
    [InlineData("A ---------------> B", "arrow_point", "normal", 10)]
    public void Signs_name_heads_line_and_length(string text, string type, string stroke, int length)
    {
        var edge = Drawn.Lines(text).Edges.ShouldHaveSingleItem();
        (edge.From.Text, edge.To.Text, edge.Type, edge.Stroke, edge.Length).ShouldBe(("A", "B", type, stroke, length));
    }

    [Theory]
    [InlineData("A-->|t u|B", "t u")]
    [InlineData("A-- t u -->B", "t u")]
    [InlineData("A== t u ==>B", "t u")]
    [InlineData("A-. t u .->B", "t u")]
    [InlineData("A-->|\"t (u)\"|B", "t (u)")]
    [InlineData("A-- \"t (u)\" -->B", "t (u)")]
    [InlineData("A--fox-->B", "fox")]
    public void A_text_may_stand_between_bars_or_halves(string text, string label) =>
        Drawn.Lines(text).Edges.ShouldHaveSingleItem().Label.ShouldNotBeNull().Text.ShouldStartWith(label[..2]);

    [Fact]
    public void Groups_and_chains_give_an_edge_for_each_pair()
    {
        var edges = Drawn.Lines("A & B --> C & D --> E").Edges;
        edges.Select(e => e.From.Text + e.To.Text).ShouldBe(["AC", "AD", "BC", "BD", "CE", "DE"]);
    }

    [Fact]
    public void Ids_are_the_authors_or_automatic()
    {
        var edges = Drawn.Lines("A e1@--> B", "A --> B", "A --> B", "A e1@--> C").Edges;
        edges.Select(e => e.Id.Text).ShouldBe(["e1", "L_A_B_2", "L_A_B_3", "L_A_C_0"]);
        edges.Select(e => e.HasOwnId).ShouldBe([true, false, false, false]);
    }

    [Fact]
    public void The_authors_id_goes_to_the_last_start_and_the_first_end()
    {
        var edges = Drawn.Lines("A & B e1@--> C & D").Edges;
        edges.Select(e => e.Id.Text).ShouldBe(["L_A_C_0", "L_A_D_0", "e1", "L_B_D_0"]);
    }

    [Fact]
    public void Styles_and_classes_reach_edges()
    {
        var edges = Drawn.Lines(
            "A e1@--> B --> C", "linkStyle 1 stroke:red", "classDef c fill:#f9f", "class e1 c").Edges;
        edges[0].Classes.ShouldBe(["c"]);
        edges[1].Styles.ShouldBe(["stroke:red", "fill:none"]);
    }

    [Fact]
    public void A_style_of_an_edge_that_is_not_there_is_an_error() =>
        Drawn.Error("A --> B", "linkStyle 1 stroke:red").Id.ShouldBe("ARC104");
}
