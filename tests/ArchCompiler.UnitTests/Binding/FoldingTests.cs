using ArchCompiler.Core.Graph;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

public sealed class FoldingTests
{
    [Fact]
    public void The_same_label_in_sibling_zones_is_one_service()
    {
        var architecture = TwoZones().Architecture;

        var web = architecture.Services.Single();
        web.Id.ShouldBe("web");
        web.NodeIds.ShouldBe(["web_1", "web_2"]);
        web.Zones.ShouldBe(["az1", "az2"]);
    }

    [Fact]
    public void Fold_false_keeps_a_replica_apart() =>
        TwoZones().State("web_2", "fold", "false").Architecture.Services.Select(s => s.Id).ShouldBe(["web_1", "web_2"]);

    [Theory]
    [InlineData("EC2 Instance 1", "EC2 Instance 2", 1)]
    [InlineData("EC2 Node A", "EC2 Node B", 1)]
    [InlineData("NAT GW<br/>AZ-a", "NAT GW<br/>AZ-c", 1)]
    [InlineData("EC2 实例 A", "EC2 实例 B", 1)]
    [InlineData("EC2 Frontend", "EC2 Backend", 2)]
    [InlineData("S3 Bucket 1", "S3 Bucket 2", 2)]
    [InlineData("Lambda 1", "Lambda 2", 2)]
    public void Side_by_side_only_a_counter_makes_replicas_of_what_lives_in_one_place(
        string first, string second, int services) =>
        new Sketch().Node("x1", first).Node("x2", second).Architecture.Services.Length.ShouldBe(services);

    [Theory]
    [InlineData("RDS Primary", "RDS Standby", 1, null)]
    [InlineData("RDS Primary", "RDS Read Replica", 2, "x1")]
    [InlineData("RDS orders", "RDS users", 2, null)]
    [InlineData("Aurora Writer", "Aurora Reader", 1, null)]
    public void A_copy_is_a_member_or_follows(string first, string second, int services, string? followed)
    {
        var architecture = new Sketch().Node("x1", first).Node("x2", second).Architecture;

        architecture.Services.Length.ShouldBe(services);
        architecture.Services[^1].Follows.ShouldBe(followed);
    }

    [Fact]
    public void What_does_something_else_is_another()
    {
        var architecture = new Sketch()
            .Node("a", "Fargate A").Node("b", "Fargate B").Node("s3", "S3").Node("q", "SQS")
            .Edge("a", "s3", "writes").Edge("b", "q", "sends")
            .Architecture;

        architecture.Services.Select(s => s.Id).ShouldBe(["a", "b", "s3", "q"]);
        architecture.RelationsFrom(architecture.Services[0]).ShouldHaveSingleItem().To.ShouldBe("s3");
    }

    [Theory]
    [InlineData("EC2_1", "EC2_2", "ec2")]
    [InlineData("EC2A", "EC2B", "ec2")]
    [InlineData("app10", "app12", "app")]
    [InlineData("AZ1_EC2", "AZ2_EC2", "ec2")]
    public void Replicas_are_called_what_their_ids_have_in_common(string first, string second, string id) =>
        new Sketch().Node(first, "EC2 Node A").Node(second, "EC2 Node B").Architecture.Services.Single()
            .Id.ShouldBe(id);

    [Fact]
    public void Edges_of_replicas_are_united_and_a_missing_one_is_a_gap()
    {
        var architecture = TwoZones()
            .Node("db", "RDS").Node("cache", "ElastiCache")
            .Edge("web_1", "db", "read").Edge("web_2", "db", "read").Edge("web_1", "cache", "read")
            .Architecture;

        architecture.Relations.Select(r => r.Id).ShouldBe(["web-accesses-db", "web-accesses-cache"]);
        architecture.Relations[0].Edges.Length.ShouldBe(2);
        var gap = architecture.ReplicaGaps.ShouldHaveSingleItem();
        gap.Node.Id.Text.ShouldBe("web_2");
        gap.Missing.ShouldHaveSingleItem().To.Text.ShouldBe("cache");
    }

    [Fact]
    public void A_family_name_in_front_of_its_member_is_folded_in_and_stays_visible()
    {
        var architecture = new Sketch()
            .Node("LB", "Elastic Load Balancer").Node("ALB", "ALB").Node("W", "EC2")
            .Edge("LB", "ALB").Edge("ALB", "W")
            .Architecture;

        var balancer = architecture.Services[0];
        balancer.Id.ShouldBe("alb");
        balancer.NodeIds.ShouldBe(["LB", "ALB"]);
        balancer.Fronts.Select(front => front.Title).ShouldBe(["Elastic Load Balancer"]);
        architecture.Dropped.ShouldHaveSingleItem().Reason.ShouldContain("folded");
    }

    [Fact]
    public void A_front_can_be_kept() =>
        new Sketch().Node("LB", "Elastic Load Balancer")
            .Node("ALB", "ALB")
            .Edge("LB", "ALB")
            .State("LB", "front", "keep")
            .Architecture.Services.Length.ShouldBe(2);

    [Theory]
    [InlineData("X_Ray", "x_ray")]
    [InlineData("StepFunctions", "step_functions")]
    [InlineData("EC2-1", "ec2_1")]
    [InlineData("9lives", "lambda_9lives")]
    [InlineData("Función", "funcion")]
    public void Ids_are_legal_identifiers(string drawn, string id) =>
        new Sketch().Node(drawn, "Lambda").Architecture.Services.Single().Id.ShouldBe(id);

    [Fact]
    public void An_id_without_latin_letters_is_the_kind_with_a_stable_hash()
    {
        var id = new Sketch().Node("函数", "Lambda").Architecture.Services.Single().Id;

        id.ShouldStartWith("lambda_");
        id.ShouldBe(new Sketch().Node("S3", "S3").Node("函数", "Lambda").Architecture.Services[1].Id);
    }

    [Fact]
    public void A_relation_kind_is_known_by_every_name() =>
        Enum.GetValues<RelationKind>()
            .ShouldAllBe(kind => ArchCompiler.Core.Binding.Properties.RelationNames.Of(kind).Length > 0);

    private static Sketch TwoZones() => new Sketch()
        .Node("web_1", "EC2 Instance").Node("web_2", "EC2 Instance")
        .Group("az1", "Availability Zone 1", "web_1").Group("az2", "Availability Zone 2", "web_2");
}
