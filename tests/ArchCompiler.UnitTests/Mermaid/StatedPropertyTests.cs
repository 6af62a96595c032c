using ArchCompiler.Core.Diagrams;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

public sealed class StatedPropertyTests
{
    [Fact]
    public void Keys_that_Mermaid_ignores_are_properties_of_nodes_edges_and_groups()
    {
        var diagram = Drawn.Lines(
            "subgraph z",
            "A",
            "end",
            "A e1@--> B",
            "A@{ shape: cyl, multiAz: true }",
            "e1@{ animate: true, port: 5432 }",
            "z@{ zone: a }");
        diagram.Properties.Select(p => $"{p.Subject.Text}.{p.Key.Text}={((DrawnValue.Scalar)p.Value).Text}")
            .ShouldBe(["A.multiAz=true", "e1.port=5432", "z.zone=a"]);
        diagram.Properties.ShouldAllBe(p => p.Place == PropertyPlace.Statement);
    }

    [Fact]
    public void Front_matter_states_properties_settings_and_waivers()
    {
        var diagram = Drawn.Read(
            "---\ntitle: Shop\narchc:\n  region: eu-west-1\n  nodes: { DB: { multiAz: true } }\n"
            + "  waivers:\n    - { rule: REL002, nodes: [DB], reason: pilot }\n---\ngraph LR\nDB\n").Value;
        diagram.Title.ShouldNotBeNull().Text.ShouldBe("Shop");
        diagram.Settings.ShouldNotBeNull()
            .Find("region")
            .ShouldBeOfType<DrawnValue.Scalar>().Text
            .ShouldBe("eu-west-1");
        diagram.Properties.ShouldHaveSingleItem().Place.ShouldBe(PropertyPlace.FrontMatter);
        diagram.Waivers.ShouldHaveSingleItem().Subjects.ShouldHaveSingleItem().Text.ShouldBe("DB");
    }

    [Fact]
    public void Directive_lines_state_properties_and_waivers_and_draw_nothing()
    {
        var diagram = Drawn.Lines(
            "%% archc: DB multiAz=true", "DB", "  %% archc: waive REL002 DB reason=\"one zone will do\"");
        diagram.Nodes.ShouldHaveSingleItem();
        diagram.Properties.ShouldHaveSingleItem().Key.Text.ShouldBe("multiAz");
        diagram.Waivers.ShouldHaveSingleItem().Reason.ShouldBe("one zone will do");
    }

    [Fact]
    public void A_malformed_directive_is_an_error_yet_Mermaid_draws_the_diagram()
    {
        var read = Drawn.Read("graph LR\n%% archc: waive REL002\nA\n");
        read.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("ARC909");
        read.Value.IsComplete.ShouldBeTrue();
    }
}
