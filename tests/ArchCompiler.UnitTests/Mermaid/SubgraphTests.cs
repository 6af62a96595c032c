using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

public sealed class SubgraphTests
{
    [Theory]
    [InlineData("subgraph s", "s", "s")]
    [InlineData("subgraph s[t u]", "s", "t u")]
    [InlineData("subgraph s [\"t (u)\"]", "s", "t (u)")]
    [InlineData("subgraph t u", "subGraph0", "t u")]
    [InlineData("subgraph \"t (u)\"", "subGraph0", "t (u)")]
    [InlineData("subgraph \"t\"", "t", "t")]
    [InlineData("subgraph a b[T]", "a b", "T")]
    public void A_title_and_an_id_are_told_apart(string opening, string id, string title)
    {
        var group = Drawn.Lines(opening, "A", "end").Groups.ShouldHaveSingleItem();
        (group.Id.Text, group.Title.Text).ShouldBe((id, title));
    }

    [Fact]
    public void Groups_close_inner_first_and_know_their_parent()
    {
        var groups = Drawn.Lines("subgraph a", "subgraph b", "X", "end", "Y", "end").Groups;
        groups.Select(g => g.Id.Text).ShouldBe(["b", "a"]);
        groups[0].Parent.ShouldBe("a");
        groups[1].Members.ShouldBe(["b", "Y"]);
    }

    [Fact]
    public void A_node_belongs_to_the_first_group_that_closes_over_it()
    {
        var groups = Drawn.Lines("subgraph a", "X --> Y", "end", "subgraph b", "Y --> Z", "end").Groups;
        groups[0].Members.ShouldBe(["Y", "X"]);
        groups[1].Members.ShouldBe(["Z"]);
    }

    [Fact]
    public void The_last_direction_inside_a_group_is_its_own() =>
        Drawn.Lines("subgraph a", "direction LR", "X", "direction TD", "end").Groups
            .ShouldHaveSingleItem().Direction
            .ShouldBe("TD");

    [Fact]
    public void Groups_that_name_each_other_have_no_parents_in_a_circle()
    {
        var groups = Drawn.Lines("subgraph a", "b", "end", "subgraph b", "a", "end").Groups;
        groups.Count(g => g.Parent is null).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void No_depth_of_nesting_exhausts_the_stack()
    {
        const int Depth = 20_000;
        var lines = Enumerable.Range(0, Depth)
            .Select(i => $"subgraph s{i}")
            .Append("A")
            .Concat(Enumerable.Repeat("end", Depth));
        Drawn.Lines([.. lines]).Groups.Length.ShouldBe(Depth);
    }

    [Fact]
    public void A_group_that_is_not_closed_is_an_error_and_keeps_its_members()
    {
        var read = Drawn.Read("graph TB\nsubgraph a\nX\n");
        read.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("ARC107");
        read.Value.Groups.ShouldHaveSingleItem().Members.ShouldBe(["X"]);
    }
}
