using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

public sealed class C4Tests
{
    private const string Shop = """
        C4Deployment
          title Shop
          Person(buyer, "Buyer", "Orders things")
          Deployment_Node(cloud, "AWS", "Cloud") {
            Node_L(region, "eu-west-1", "Region", "Home")
            {
              Container(api, "Orders API", "AWS Lambda", $tags="v1", $link="https://example.org")
              ContainerDb_Ext(db, "Orders")
            }
          }
          System_Boundary(own, "Own") {
            System(crm, "", "Customers")
          }
          Rel(buyer, api, "orders", "HTTPS")
          Rel_Back(api, db, "feeds")
          BiRel(api, crm, "syncs")
          UpdateElementStyle(api, $bgColor="red")
          UpdateLayoutConfig($c4ShapeInRow="3")
        """;

    [Fact]
    public void Elements_are_nodes_with_technology_and_description_below_the_label()
    {
        var diagram = Read(Shop);

        diagram.Type.ShouldBe(DiagramType.C4);
        diagram.Title.ShouldNotBeNull().Text.ShouldBe("Shop");
        diagram.Nodes.Select(n => (n.Id.Text, n.Label.Text, n.Shape)).ShouldBe(
        [
            ("buyer", "Buyer<br/>Orders things", "person"), ("api", "Orders API<br/>AWS Lambda", "container"),
            ("db", "Orders", "external_container_db"), ("crm", "Customers", "system"),
        ]);
        diagram.Nodes[1].Link.ShouldBe("https://example.org");
    }

    [Fact]
    public void Boundaries_and_deployment_nodes_are_groups() =>
        Read(Shop).Groups.Select(g => (g.Id.Text, g.Title.Text, g.Parent, string.Join(' ', g.Members))).ShouldBe(
        [
            ("own", "Own", null, "crm"), ("region", "eu-west-1<br/>Region<br/>Home", "cloud", "api db"),
            ("cloud", "AWS<br/>Cloud", null, "region"),
        ]);

    [Fact]
    public void Relations_are_edges_from_tail_to_head() =>
        Read(Shop).Edges.Select(e => (e.From.Text, e.To.Text, e.Type, e.Label?.Text)).ShouldBe(
        [
            ("buyer", "api", "arrow_point", "orders<br/>HTTPS"), ("db", "api", "arrow_point", "feeds"),
            ("api", "crm", "double_arrow_point", "syncs"),
        ]);

    [Fact]
    public void Places_are_exact()
    {
        SourceText source = new("shop.mmd", Shop);
        var diagram = Read(Shop);

        diagram.Nodes.Select(n => source[n.Id.Span]).ShouldBe(["buyer", "api", "db", "crm"]);
        source[diagram.Nodes[2].Span].ShouldBe("ContainerDb_Ext(db, \"Orders\")");
        source[diagram.Nodes[1].Label.Span].ShouldBe("Orders API");
        source[diagram.Edges[0].Span].ShouldBe("Rel(buyer, api, \"orders\", \"HTTPS\")");
        source[diagram.Groups[0].Span].ShouldStartWith("System_Boundary");
        source[diagram.Groups[0].Span].ShouldEndWith("}");
    }

    [Theory]
    [InlineData("Person(a,\"b\")\n\n  \n")]
    [InlineData("accDescr { x } Person(a,\"b\")")]
    [InlineData("Boundary(b,\"x\")\n{Person(a,\"b\") }")]
    [InlineData("Boundary(b,\"x\"){\nPerson(a,\"b\")\n title inside\n}")]
    [InlineData("Person( a , \"b\",,\"c\", $tags=\"x, (y)\")")]
    [InlineData("accTitle: x\nRelIndex(1, a, b, \"c\")\nPerson(a, \"a\")\nPerson(b, \"b\")")]
    public void What_Mermaid_draws_is_read(string lines) =>
        Drawn.Read($"C4Context\n{lines}\n").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("Container (a, \"b\")", "ARC162", "Container")]
    [InlineData("Containr(a, \"b\")", "ARC161", "Containr")]
    [InlineData("Person(a, \"b\"", "ARC119", "Person")]
    [InlineData("Person(a, 'b')", "ARC163", "'b'")]
    [InlineData("Person(a, \"b\", $tags=\"\")", "ARC118", "$tags")]
    [InlineData("Person(a, \"b\") Person(c, \"d\")", "ARC164", "Person")]
    [InlineData("Person(a, \"b\") %% c\nPerson(c, \"d\")", "ARC164", "Person")]
    [InlineData("Boundary(b, \"x\") { Person(a, \"b\")\n}", "ARC164", "Person")]
    [InlineData("Boundary(b, \"x\")\nPerson(a, \"b\")", "ARC165", "Boundary")]
    [InlineData("Boundary(b, \"x\") {\n}", "ARC166", "b")]
    [InlineData("Boundary(b, \"x\") {\ntitle x\nPerson(a, \"b\")\n}", "ARC166", "title x")]
    [InlineData("Boundary(b, \"x\") {\nPerson(a, \"b\")", "ARC107", "b")]
    [InlineData("Person(a, \"b\")\n}", "ARC106", "}")]
    [InlineData("Person(a, \"in direction LR\")", "ARC167", "Person(a, \"in direction LR\")")]
    [InlineData("Person(a, \"b\");", "ARC191", ";")]
    [InlineData("", "ARC112", "")]
    public void What_Mermaid_refuses_is_refused_in_place_with_advice(string lines, string id, string place)
    {
        SourceText source = new("shop.mmd", $"C4Container\n{lines}\n");
        var error = Drawn.Read(source.Text).Diagnostics.Where(d => d.Severity is Severity.Error).ShouldHaveSingleItem();

        (error.Id, source[error.Span]).ShouldBe((id, place));
        error.Remedy.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Rel(a, b, \"x\")", "ARC147")]
    [InlineData("Person(a, \"a\")\nPerson(b, \"b\")\nRel(a, b, \"x\")\nRel(a, b, \"y\")", "ARC169")]
    [InlineData("Person(a, \"a\")\nPerson(b, \"b\")\nRel(a, \"b\")", "ARC168")]
    [InlineData("Person(a, 'x')\nPerson(b, \"y\")", "ARC168")]
    public void What_Mermaid_misreads_is_read_the_same_and_said(string lines, string id)
    {
        var read = Drawn.Read($"C4Context\n{lines}\n");

        read.Value.IsComplete.ShouldBeTrue();
        read.Diagnostics.Select(d => (d.Id, d.Severity)).Distinct().ShouldBe([(id, Severity.Warning)]);
    }

    [Fact]
    public void An_alias_said_again_is_said_anew()
    {
        var diagram = Read("C4Context\nPerson(a, \"x\", \"y\")\nBoundary(b, \"z\") {\nSystem(a, \"w\")\n}\n");

        var node = diagram.Nodes.ShouldHaveSingleItem();
        (node.Label.Text, node.Shape).ShouldBe(("w", "system"));
        diagram.Groups.ShouldHaveSingleItem().Members.ShouldBe(["a"]);
    }

    private static Diagram Read(string text)
    {
        var read = Drawn.Read(text);
        read.Diagnostics.ShouldBeEmpty();
        return read.Value;
    }
}
