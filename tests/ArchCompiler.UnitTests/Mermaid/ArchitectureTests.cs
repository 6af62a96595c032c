using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

public sealed class ArchitectureTests
{
    private const string Shop = """
        architecture-beta
            title Shop
            group net(logos:aws-vpc)[Main network]
            group inner(cloud)["Private (a)"] in net
            service app(server)[Orders API] in inner
            service store "S3"[Invoices] in net
            junction meet in net
            app:R -[reads]-> L:meet
            app{group}:B <-- T:store
            app:T <--> B:store
            align row app store meet
        """;

    [Fact]
    public void Groups_services_and_junctions_are_read_with_their_titles_and_icons()
    {
        var diagram = Read(Shop);

        diagram.Type.ShouldBe(DiagramType.Architecture);
        diagram.Title.ShouldNotBeNull().Text.ShouldBe("Shop");
        diagram.Groups.Select(g => (g.Id.Text, g.Title.Text, g.Icon, g.Parent)).ShouldBe(
            [("inner", "Private (a)", "cloud", "net"), ("net", "Main network", "logos:aws-vpc", null)]);
        diagram.Groups[1].Members.ShouldBe(["inner", "store", "meet"]);
        diagram.Nodes.Select(n => (n.Id.Text, n.Label.Text, n.Icon, n.Shape)).ShouldBe(
        [
            ("app", "Orders API", "server", null), ("store", "Invoices<br/>S3", null, null),
            ("meet", "meet", null, "junction"),
        ]);
    }

    [Fact]
    public void An_arrow_runs_from_its_tail_to_its_head_whichever_end_is_written_first() =>
        Read(Shop).Edges.Select(e => (e.From.Text, e.To.Text, e.Type, e.Label?.Text)).ShouldBe(
        [
            ("app", "meet", "arrow_point", "reads"), ("store", "app", "arrow_point", null),
            ("app", "store", "double_arrow_point", null),
        ]);

    [Fact]
    public void Places_are_exact()
    {
        SourceText source = new("shop.mmd", Shop);
        var diagram = Read(Shop);

        diagram.Nodes.Select(n => source[n.Label.Span]).ShouldBe(["Orders API", "Invoices", "meet"]);
        diagram.Groups.Select(g => source[g.Title.Span]).ShouldBe(["Private (a)", "Main network"]);
        source[diagram.Nodes[0].Span].ShouldBe("service app(server)[Orders API] in inner");
        source[diagram.Edges[0].Span].ShouldBe("app:R -[reads]-> L:meet");
        source[diagram.Edges[1].From.Span].ShouldBe("store");
    }

    [Theory]
    [InlineData("service a\nservice b\na:B--R:b")]
    [InlineData("service a['it']\n\n%% c\n  service b(x-y_z:w)[b %% c] %% c")]
    [InlineData("service b in g\ngroup g")]
    [InlineData("service 9a-b_c\njunction in2\n9a-b_c:L--R:in2")]
    [InlineData("service a\n---\nanything\n---\nservice b")]
    [InlineData("accDescr {\n many\n lines }\naccTitle: x %% c\nservice a")]
    [InlineData("service a\nalign column a b\nservice b\na{group}:L -- R:b")]
    public void What_Mermaid_draws_is_read(string lines) =>
        Read($"architecture-beta\n{lines}\n").IsComplete.ShouldBeTrue();

    [Theory]
    [InlineData("service Lambda[x]", "ARC186", "Lambda")]
    [InlineData("service a\nservice b\na --> b", "ARC187", "--")]
    [InlineData("service a\nservice b\na:R --> b", "ARC187", "b")]
    [InlineData("service a\nservice b\na:R -->|x| L:b", "ARC188", "|")]
    [InlineData("service a(aws/ec2)[x]", "ARC189", "(")]
    [InlineData("service a[x](cloud)", "ARC189", "(cloud)")]
    [InlineData("service a[List [1]]", "ARC190", "[")]
    [InlineData("service a;", "ARC191", ";")]
    [InlineData("service title", "ARC120", "title")]
    [InlineData("service a\ngroup a", "ARC192", "a")]
    [InlineData("group g in g", "ARC193", "g")]
    [InlineData("service a in g", "ARC194", "g")]
    [InlineData("group a in g\ngroup g", "ARC194", "g")]
    [InlineData("service a\nservice b in a", "ARC195", "a")]
    [InlineData("service a\na:L -- R:b", "ARC196", "b")]
    [InlineData("service a\ngroup g\na:L -- R:g", "ARC197", "g")]
    [InlineData("group g\nservice a in g\nservice b in g\na{group}:L -- R:b", "ARC198", "a")]
    [InlineData("service a\nalign row a a", "ARC199", "a")]
    [InlineData("service a\nalign row a", "ARC101", "")]
    public void What_Mermaid_refuses_is_refused_in_place_with_advice(string lines, string id, string place)
    {
        SourceText source = new("shop.mmd", $"architecture-beta\n{lines}\n");
        var error = Drawn.Read(source.Text).Diagnostics.ShouldHaveSingleItem();

        (error.Id, source[error.Span], error.Severity).ShouldBe((id, place, Severity.Error));
        error.Remedy.ShouldNotBeNull();
    }

    [Fact]
    public void The_first_word_must_be_whole() =>
        Drawn.Read("architecture\nservice a\n").Diagnostics.ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem()
            .Edits.ShouldHaveSingleItem().NewText.ShouldBe("architecture-beta");

    [Fact]
    public void One_bad_line_hides_no_other()
    {
        var read = Drawn.Read("architecture-beta\nservice a(x y)\nservice b]\nservice c\na:L -- R:c\n");

        read.Diagnostics.Length.ShouldBe(2);
        read.Value.Nodes.Select(n => n.Id.Text).ShouldBe(["a", "b", "c"]);
        read.Value.Edges.ShouldHaveSingleItem();
    }

    [Fact]
    public void Blocks_of_Markdown_and_lines_for_archc_count()
    {
        var read = Drawn.Read(
            "# x\n\n```mermaid\narchitecture-beta\n  service db(database)[Orders]\n"
                + "  %% archc: db service=aurora\n```\n",
            "readme.md");

        read.Value.Properties.ShouldHaveSingleItem().Key.Text.ShouldBe("service");
    }

    private static Diagram Read(string text)
    {
        var read = Drawn.Read(text);
        read.Diagnostics.ShouldBeEmpty();
        return read.Value;
    }
}
