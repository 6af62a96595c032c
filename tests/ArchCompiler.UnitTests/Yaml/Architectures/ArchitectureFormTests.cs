using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Yaml;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Yaml.Architectures;

/// <summary>What each key of the form says.</summary>
public sealed class ArchitectureFormTests
{
    [Fact]
    public void The_form_in_the_documentation_compiles()
    {
        var page = File.ReadAllText(Repository.At("docs", "yaml.md"));
        var form = page.Split("```yaml\n")[1].Split("```")[0];

        Written.SaidOf(form).ShouldBeEmpty();
        var shop = Compiling.Of(new("shop.yaml", form)).Single();
        shop.Bound.Value.Services.Select(service => service.Id).ShouldBe(["web", "app", "orders"]);
        shop.Bound.Value.Relations.Length.ShouldBe(3);
        shop.Planned.Value.Name.ShouldBe("shop");
    }

    [Fact]
    public void Settings_hold_over_the_project_file()
    {
        SourceText text = new("a.yaml", "archc: 1\nname: shop\nregion: eu-west-1\nreplicaRegion: eu-central-1\nservices: {}\n");
        var settings = Compiling.Of(text, new("archc.yaml", "name: other\nregion: us-east-2\n")).Single().Settings.Value;

        (settings.Name, settings.Region, settings.ReplicaRegion).ShouldBe(("shop", "eu-west-1", "eu-central-1"));
    }

    [Theory]
    [InlineData("TB")]
    [InlineData("BT")]
    [InlineData("LR")]
    [InlineData("RL")]
    public void Title_and_direction_are_those_of_a_drawing(string direction)
    {
        var diagram = Written.Lines("title: \"Shop: 1\"", $"direction: {direction}");

        (diagram.Title?.Text, diagram.Direction).ShouldBe(("Shop: 1", direction));
    }

    [Fact]
    public void Sections_stand_in_any_order()
    {
        var diagram = Written.Lines(
            "relations: [a -> b]", "services: { a: { kind: lambda, in: v } }", "others: { b: { kind: third-party } }",
            "boundaries: { v: { kind: vpc } }");

        diagram.Groups.ShouldHaveSingleItem().Members.ShouldBe(["a"]);
        diagram.Edges.ShouldHaveSingleItem().From.Text.ShouldBe("a");
    }

    [Fact]
    public void Empty_sections_say_nothing() =>
        Written.Lines("boundaries:", "services:", "others:", "relations:", "waivers: []").Nodes.ShouldBeEmpty();

    [Fact]
    public void Every_boundary_is_a_kind_by_name()
    {
        string[] kinds =
        [
            "account", "cloud", "cluster", "external", "logical", "organizational-unit", "private-subnet",
            "public-subnet", "region", "vpc", "zone",
        ];
        var bound = Written.Bound(["boundaries:", .. kinds.Select(kind => $"  b-{kind}: {{ kind: {kind} }}")]);

        bound.Bound.Value.Boundaries.Select(boundary => KebabNames.Of(boundary.Kind)).Order(StringComparer.Ordinal)
            .ShouldBe(kinds);
    }

    [Fact]
    public void Zones_of_a_network_are_boundaries_in_it()
    {
        var diagram = Written.Lines(
            "boundaries: { main: { kind: vpc, cidr: 10.1.0.0/16, zones: [a, b] } }",
            "services: { app: { kind: ec2, in: main-a }, both: { kind: ecs-fargate, in: main, zones: [a, b] } }");

        diagram.Groups.Select(group => (group.Id.Text, group.Parent))
            .ShouldBe([("main-a", "main"), ("main-b", "main"), ("main", null)], ignoreOrder: true);
        var bound = Compiling.Of(diagram.Source).Single().Bound.Value;
        bound.FindService("app").ShouldNotBeNull().Zones.ShouldBe(["main_a"]);
        bound.FindService("both").ShouldNotBeNull().Zones.ShouldBe(["main_a", "main_b"]);
    }

    [Fact]
    public void Several_kinds_are_several_services()
    {
        var bound = Written.Bound("services: { store: { kind: [s3, dynamodb], label: Stores } }").Bound.Value;

        bound.Services.Select(service => service.Kind.Id).ShouldBe(["s3", "dynamodb"], ignoreOrder: true);
    }

    [Fact]
    public void Without_a_kind_the_label_decides_and_gives_properties()
    {
        var service = Written.Bound("services: { db: { label: 'RDS PostgreSQL<br/>db.r6g.large' } }")
            .Bound.Value.Services.ShouldHaveSingleItem();

        service.Kind.Id.ShouldBe("rds");
        service.Properties.Find("instanceClass").ShouldNotBeNull().Text.ShouldBe("db.r6g.large");
    }

    [Fact]
    public void An_icon_is_evidence() =>
        Written.Bound("services: { x: { icon: 'logos:aws-lambda' } }").Bound.Value.Services
            .ShouldHaveSingleItem().Kind.Id.ShouldBe("lambda");

    [Theory]
    [InlineData("a -> b", "arrow_point")]
    [InlineData("a <-> b", "double_arrow_point")]
    [InlineData("a -- b", "arrow_open")]
    public void Arrows_are_three(string relation, string type) =>
        Written.Lines("services: { a: { kind: lambda }, b: { kind: sqs } }", $"relations: ['{relation}']")
            .Edges.ShouldHaveSingleItem().Type.ShouldBe(type);

    [Fact]
    public void A_relation_says_what_an_arrow_says()
    {
        var diagram = Written.Lines(
            "services: { a: { kind: lambda }, b: { kind: aurora } }",
            "relations: [a -> b: { id: reads, label: Read, access: read, port: 5433, protocol: tcp, optional: true }]");

        var edge = diagram.Edges.ShouldHaveSingleItem();
        (edge.Id.Text, edge.Label?.Text, edge.Stroke, edge.HasOwnId).ShouldBe(("reads", "Read", "dotted", true));
        diagram.Properties.Where(p => p.Subject.Text == "reads").Select(p => p.Key.Text)
            .ShouldBe(["access", "port", "protocol"]);
    }

    [Fact]
    public void Equal_relations_are_told_apart()
    {
        var diagram = Written.Lines(
            "services: { a: { kind: lambda }, b: { kind: s3 } }",
            "relations: [a -> b, a -> b: { access: read }]");

        diagram.Edges.Select(edge => edge.Id.Text).ShouldBe(["L_a_b_0", "L_a_b_1"]);
    }

    [Fact]
    public void A_waiver_holds_for_what_it_names()
    {
        var waiver = Written.Lines(
            "services: { orders: { kind: aurora } }",
            "waivers: [{ rule: REL002, nodes: [orders], until: 2027-03-31, owner: '@data', reason: pilot }]")
            .Waivers.ShouldHaveSingleItem();

        (waiver.Rule.Text, waiver.Subjects.Single().Text, waiver.Until, waiver.Owner, waiver.Reason)
            .ShouldBe(("REL002", "orders", new DateOnly(2027, 3, 31), "@data", "pilot"));
    }

    [Fact]
    public void Marked_values_are_used_elsewhere_and_own_keys_win()
    {
        var diagram = Written.Lines(
            "x-common: &common { kind: sqs, fifo: true, label: Shared }",
            "services:", "  a: { <<: *common, fifo: false }", "  b: *common");

        diagram.Nodes.Select(node => node.Label.Text).ShouldBe(["Shared", "Shared"]);
        diagram.Properties.Where(p => p.Key.Text == "fifo")
            .Select(p => (p.Subject.Text, ((DrawnValue.Scalar)p.Value).Text))
            .ShouldBe([("a", "false"), ("b", "true")]);
    }

    /// <summary>What other readers of YAML take for numbers, dates, truth values and nothing.</summary>
    [Theory]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("y")]
    [InlineData("2027-01-01")]
    [InlineData("0o17")]
    [InlineData("0777")]
    [InlineData("0x1F")]
    [InlineData("1_000")]
    [InlineData("1e3")]
    [InlineData(".inf")]
    [InlineData("1.10")]
    [InlineData("12:30:45")]
    [InlineData("true")]
    public void A_text_is_what_is_written_whatever_it_looks_like(string word)
    {
        var diagram = Written.Lines(
            $"title: {word}",
            $"services: {{ {word.Replace(':', '.')}: {{ kind: s3, label: {word} }}, db: {{ kind: aurora, engineVersion: {word} }} }}",
            $"relations: [db -> {word.Replace(':', '.')}: {{ label: {word} }}]");

        diagram.Title?.Text.ShouldBe(word);
        diagram.Nodes[0].Id.Text.ShouldBe(word.Replace(':', '.'));
        diagram.Nodes[0].Label.Text.ShouldBe(word);
        diagram.Edges[0].Label?.Text.ShouldBe(word);
        diagram.Properties.Single(p => p.Key.Text == "engineVersion").Value
            .ShouldBeOfType<DrawnValue.Scalar>().Text.ShouldBe(word);
    }

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("no", "false")]
    [InlineData("on", "true")]
    [InlineData("'true'", "true")]
    public void A_flag_is_one_because_the_property_is_declared_so(string written, string expected) =>
        Written.Bound($"services: {{ a: {{ kind: s3, versioning: {written} }} }}").Bound.Value.Services
            .ShouldHaveSingleItem().Properties.Find("versioning").ShouldNotBeNull().Text.ShouldBe(expected);

    [Theory]
    [InlineData("archc: 1", true)]
    [InlineData("---\narchc: 1", true)]
    [InlineData("--- {archc: 1}", true)]
    [InlineData("%YAML 1.2\n---\narchc: 1", true)]
    [InlineData("# ours\n\n\"archc\" : 1", true)]
    [InlineData("\r\n\r\narchc: 1\r\n", true)]
    [InlineData("archc: 2", true)]
    [InlineData("", false)]
    [InlineData("# archc: 1\n", false)]
    [InlineData("name: x\narchc: 1", false)]
    [InlineData("archcx: 1", false)]
    [InlineData("- archc: 1", false)]
    [InlineData("archc", false)]
    [InlineData("AWSTemplateFormatVersion: '2010-09-09'", false)]
    [InlineData("apiVersion: v1\n---\narchc: 1", false)]
    [InlineData("on: [push]", false)]
    [InlineData("services: { web: { image: x } }", false)]
    [InlineData("\0\u0001", false)]
    public void A_file_is_an_architecture_by_its_first_key(string text, bool isOurs) =>
        new YamlFrontend().Read(new("x.yaml", text)).Length.ShouldBe(isOurs ? 1 : 0);
}
