using ArchCompiler.Core.Graph;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

public sealed class RelationTests
{
    [Theory]
    [InlineData("EC2", "RDS", "Read/Write", RelationKind.Accesses, Access.ReadWrite)]
    [InlineData("Lambda", "DynamoDB", "Query", RelationKind.Accesses, Access.Read)]
    [InlineData("Lambda", "DynamoDB", "calls", RelationKind.Accesses, Access.ReadWrite)]
    [InlineData("Lambda", "DynamoDB", "PutItem", RelationKind.Accesses, Access.Write)]
    [InlineData("Lambda", "S3", null, RelationKind.Accesses, Access.ReadWrite)]
    [InlineData("Lambda", "S3", "escribe", RelationKind.Accesses, Access.Write)]
    [InlineData("Lambda", "SQS", "send", RelationKind.Publishes, Access.None)]
    [InlineData("SQS", "Lambda", null, RelationKind.Subscribes, Access.None)]
    [InlineData("SNS", "SQS", "fanout", RelationKind.Subscribes, Access.None)]
    [InlineData("EventBridge", "Lambda", "trigger", RelationKind.Invokes, Access.None)]
    [InlineData("Step Functions", "Lambda", "Orchestrate", RelationKind.Invokes, Access.None)]
    [InlineData("ALB", "Lambda", "Trigger", RelationKind.Requests, Access.None)]
    [InlineData("CloudFront", "S3", "Serve", RelationKind.Requests, Access.None)]
    [InlineData("Users", "ALB", "HTTPS", RelationKind.External, Access.None)]
    [InlineData("Route 53", "CloudFront", "Route", RelationKind.Resolves, Access.None)]
    [InlineData("CloudWatch", "SNS", "Alert", RelationKind.Notifies, Access.None)]
    public void A_link_means(string from, string to, string? label, RelationKind kind, Access access)
    {
        var relation = new Sketch().Node("a", from)
            .Node("b", to)
            .Edge("a", "b", label).Architecture.Relations
            .ShouldHaveSingleItem();

        relation.Kind.ShouldBe(kind);
        relation.Access.ShouldBe(access);
        relation.From.ShouldBe("a");
    }

    [Theory]
    [InlineData("KMS", "EBS", RelationKind.Encrypts, "a", "b")]
    [InlineData("EBS", "KMS", RelationKind.Encrypts, "b", "a")]
    [InlineData("Secrets Manager", "EC2", RelationKind.Accesses, "b", "a")]
    [InlineData("EC2", "Secrets Manager", RelationKind.Accesses, "a", "b")]
    [InlineData("AWS Backup", "RDS", RelationKind.BacksUp, "b", "a")]
    public void The_pair_of_kinds_decides_whichever_way_the_arrow_points(
        string first, string second, RelationKind kind, string from, string to)
    {
        var relation = new Sketch().Node("a", first)
            .Node("b", second)
            .Edge("a", "b").Architecture.Relations
            .ShouldHaveSingleItem();

        (relation.Kind, relation.From, relation.To).ShouldBe((kind, from, to));
    }

    [Fact]
    public void The_first_of_several_verbs_says_what_is_done() =>
        new Sketch().Node("a", "RDS orders").Node("b", "RDS copy").Edge("a", "b", "replicates, then reads")
            .Architecture.Relations.Single().Kind.ShouldBe(RelationKind.Replicates);

    [Theory]
    [InlineData("HTTPS 443", "https", 443, null)]
    [InlineData("SQL 5432", null, 5432, null)]
    [InlineData(":3001", null, 3001, null)]
    [InlineData("API (/api/*)", null, null, "/api/*")]
    [InlineData("2 assume role", null, null, null)]
    public void Ports_protocols_and_paths_stand_on_the_arrow(string label, string? protocol, int? port, string? path)
    {
        var relation = new Sketch().Node("a", "ALB")
            .Node("b", "EC2")
            .Edge("a", "b", label).Architecture.Relations
            .ShouldHaveSingleItem();

        (relation.Protocol, relation.Port, relation.Path).ShouldBe((protocol, port, path));
    }

    [Fact]
    public void Filters_are_taken_out_of_the_path_and_attached()
    {
        var architecture = new Sketch()
            .Node("CF", "CloudFront").Node("W", "WAF").Node("S", "Shield").Node("ALB", "ALB")
            .Edge("CF", "W").Edge("W", "S").Edge("S", "ALB")
            .Architecture;

        architecture.Relations.Select(r => r.Id)
            .ShouldBe(["cf-requests-alb", "s-attaches-cf", "w-attaches-cf", "s-attaches-alb"], ignoreOrder: true);
        architecture.Relations.Single(r => r.Kind is RelationKind.Requests).Via.ShouldBe(["w", "s"]);
    }

    [Fact]
    public void A_filter_with_nothing_before_it_that_takes_it_is_attached_behind()
    {
        var architecture = new Sketch().Node("U", "Users").Node("W", "WAF").Node("ALB", "ALB")
            .Edge("U", "W").Edge("W", "ALB")
            .Architecture;

        architecture.Relations.Select(r => r.Id).ShouldBe(["u-external-alb", "w-attaches-alb"], ignoreOrder: true);
    }

    [Fact]
    public void An_edge_to_a_group_means_its_members()
    {
        var architecture = new Sketch()
            .Node("A", "Lambda").Node("B", "Lambda pay")
            .Node("Q", "SQS")
            .Group("G", "Workers", "A", "B")
            .Edge("Q", "G").Architecture;

        architecture.Relations.Select(r => r.Id).ShouldBe(["q-subscribes-a", "q-subscribes-b"]);
    }

    [Fact]
    public void Every_edge_ends_in_a_relation_or_is_dropped_with_its_reason()
    {
        var architecture = new Sketch()
            .Node("A", "Lambda").Node("B", "S3").Node("C", "Something else")
            .Edge("A", "B").Edge("A", "A")
            .Edge("A", "C", stroke: "invisible")
            .Edge("B", "C")
            .Edge("A", "B", type: "double_arrow_point")
            .Architecture;

        architecture.Relations.SelectMany(r => r.Edges)
            .Concat(architecture.Dropped.Select(d => d.Edge))
            .Distinct()
            .Count()
            .ShouldBe(5);
        architecture.Dropped.ShouldAllBe(d => d.Reason.Length > 0);
    }

    [Fact]
    public void What_is_stated_of_an_edge_holds()
    {
        var relation = new Sketch().Node("a", "EC2").Node("b", "RDS").Edge("a", "b", "write")
            .State("L_a_b_0", "access", "read").State("L_a_b_0", "port", "5433").Architecture.Relations
            .ShouldHaveSingleItem();

        (relation.Access, relation.Port).ShouldBe((Access.Read, 5433));
    }

    [Fact]
    public void A_dotted_edge_is_optional() =>
        new Sketch().Node("a", "EC2")
            .Node("b", "S3")
            .Edge("a", "b", stroke: "dotted").Architecture.Relations
            .Single().IsOptional
            .ShouldBeTrue();
}
