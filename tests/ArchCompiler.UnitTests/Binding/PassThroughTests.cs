using System.Globalization;
using ArchCompiler.Core.Graph;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

/// <summary>Requests that pass through participants: what is reached, over which of them, by which edges.</summary>
public sealed class PassThroughTests
{
    [Fact]
    public void All_ways_over_a_lattice_are_one_relation_with_every_edge_on_them()
    {
        var sketch = new Sketch().Node("fn", "Lambda").Node("db", "DynamoDB");
        Lattice(sketch, 40);
        sketch.Edge("fn", "g0a").Edge("fn", "g0b").Edge("g40a", "db", "read").Edge("g40b", "db", "read");

        var architecture = sketch.Architecture;

        var relation = architecture.Relations.Single(r => r.From == "fn" && r.To == "db");
        relation.Kind.ShouldBe(RelationKind.Accesses);
        relation.Edges.Length.ShouldBe(sketch.Diagram.Edges.Length);
        relation.Via.Length.ShouldBe(82);
        architecture.Relations.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_shortest_way_stands_first_and_the_others_are_passed_too()
    {
        var relation = new Sketch().Node("a", "Lambda").Node("x", "Transit Gateway").Node("y", "Transit Gateway")
            .Node("z", "NAT Gateway").Node("b", "EC2")
            .Edge("a", "x").Edge("x", "y").Edge("y", "b").Edge("a", "z").Edge("z", "b").Architecture.Relations
            .ShouldHaveSingleItem();

        relation.Via.ShouldBe(["z", "x", "y"]);
        relation.Edges.Length.ShouldBe(5);
    }

    [Fact]
    public void What_is_said_on_the_last_edge_keeps_two_ways_apart()
    {
        var relations = new Sketch().Node("a", "CloudFront").Node("w", "WAF").Node("b", "ALB")
            .Edge("a", "w").Edge("w", "b", "/api/*").Edge("w", "b", "/web/*").Architecture.Relations;

        relations.Where(r => r.From == "a" && r.To == "b").Select(r => r.Path).ShouldBe(["/api/*", "/web/*"]);
    }

    [Fact]
    public void A_way_there_and_back_is_no_way_over_a_thing()
    {
        var architecture = new Sketch().Node("a", "Lambda").Node("x", "Transit Gateway").Node("w", "WAF")
            .Node("b", "EC2")
            .Edge("a", "x").Edge("x", "b").Edge("x", "w", type: "double_arrow_point").Architecture;

        architecture.Relations.Single(r => r.From == "a" && r.To == "b").Via.ShouldBe(["x"]);
    }

    [Fact]
    public void A_circle_of_filters_ends()
    {
        var sketch = new Sketch().Node("a", "Users").Node("b", "ALB");
        for (var i = 0; i < 30; i++)
        {
            sketch.Node($"w{i}", "WAF").Edge("a", $"w{i}").Edge($"w{i}", "b");
            for (var j = 0; j < i; j++)
            {
                sketch.Edge($"w{i}", $"w{j}").Edge($"w{j}", $"w{i}");
            }
        }

        var architecture = sketch.Architecture;

        architecture.Relations.Single(r => r.From == "a" && r.To == "b").Via.Length.ShouldBe(30);
        architecture.Relations.Count(r => r.Kind is RelationKind.Attaches && r.To == "b").ShouldBe(30);
    }

    [Fact]
    public void Each_filter_of_a_chain_is_attached_to_the_same_thing()
    {
        var sketch = new Sketch().Node("a", "CloudFront").Node("b", "ALB").Edge("a", "w0");
        for (var i = 0; i < 200; i++)
        {
            sketch.Node($"w{i}", "WAF").Edge($"w{i}", i == 199 ? "b" : $"w{i + 1}");
        }

        var relations = sketch.Architecture.Relations;

        relations.Count(r => r.Kind is RelationKind.Attaches && r.To == "a").ShouldBe(200);
        relations.Single(r => r.From == "a" && r.To == "b").Edges.Length.ShouldBe(201);
    }

    [Fact]
    public void More_pairs_than_anyone_means_are_told_and_their_edges_kept()
    {
        var sketch = new Sketch().Node("hub", "Transit Gateway");
        for (var i = 0; i < 600; i++)
        {
            sketch.Node(Numbered("a", i), "Lambda").Node(Numbered("b", i), "EC2")
                .Edge(Numbered("a", i), "hub").Edge("hub", Numbered("b", i));
        }

        var bound = sketch.Bound;

        bound.Diagnostics.Count(diagnostic => diagnostic.Id == "ARC226").ShouldBe(1);
        var shown = bound.Value.Relations.SelectMany(relation => relation.Edges).Select(edge => edge.Id.Text)
            .Concat(bound.Value.Dropped.Select(dropped => dropped.Edge.Id.Text)).ToHashSet();
        shown.Count.ShouldBe(sketch.Diagram.Edges.Length);
    }

    private static void Lattice(Sketch sketch, int layers)
    {
        for (var i = 0; i <= layers; i++)
        {
            foreach (var x in "ab")
            {
                sketch.Node(Numbered("g", i) + x, "Transit Gateway");
                if (i > 0)
                {
                    sketch.Edge(Numbered("g", i - 1) + "a", Numbered("g", i) + x)
                        .Edge(Numbered("g", i - 1) + "b", Numbered("g", i) + x);
                }
            }
        }
    }

    private static string Numbered(string name, int number) =>
        name + number.ToString(CultureInfo.InvariantCulture);
}
