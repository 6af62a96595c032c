using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

/// <summary>What labels and frames say by their form alone, where no name decides.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("Public<br/>10.0.0.0/26", "subnet")]
    [InlineData("Data<br/>10.0.12.0/24", "subnet")]
    [InlineData("Knoten<br/>m5.8xlarge", "ec2")]
    [InlineData("Lambda<br/>10.0.0.0/26", "lambda")]
    [InlineData("RDS<br/>db.m5.large", "rds")]
    public void On_the_providers_ground_a_form_decides_where_no_name_does(string label, string kind) =>
        new Sketch().Node("a", label).Group("net", "VPC", "a").Architecture.Services
            .Single().Kind.Id.ShouldBe(kind);

    [Theory]
    [InlineData("Office<br/>10.0.0.0/24")]
    [InlineData("Knoten<br/>m5.8xlarge")]
    public void Elsewhere_a_form_says_nothing(string label) =>
        new Sketch().Node("a", label).Architecture.Services.ShouldBeEmpty();

    [Theory]
    [InlineData("Legend")]
    [InlineData("AWS Service Legend")]
    [InlineData("図の凡例")]
    [InlineData("Leyenda")]
    public void Nothing_in_a_legend_is_part_of_what_is_drawn(string title)
    {
        var architecture = new Sketch().Node("a", "ALB").Node("b", "Database").Node("c", "Users")
            .Group("key", title, "a", "b", "c").Architecture;

        architecture.Services.ShouldBeEmpty();
        architecture.Others.Select(other => other.Kind.Id).ShouldBe(["concept", "concept", "concept"]);
    }

    [Theory]
    [InlineData("VPC Endpoints", "ECR Endpoint")]
    [InlineData("VPC Endpoints - PrivateLink", "DynamoDB")]
    [InlineData("VPC 엔드포인트", "CloudWatch Logs")]
    public void What_is_named_in_a_frame_of_endpoints_stands_behind_one(string title, string label) =>
        new Sketch().Node("a", label).Group("doors", title, "a").Architecture.Services
            .Single().Kind.Id.ShouldBe("vpc-endpoint");

    [Theory]
    [InlineData("ALB Stage", "alb")]
    [InlineData("Lambda UAT", "lambda")]
    public void An_environment_is_no_part_of_a_name(string label, string kind) =>
        new Sketch().Node("a", label).Architecture.Services.Single().Kind.Id.ShouldBe(kind);

    [Theory]
    [InlineData("SOCチーム<br/>24時間監視")]
    [InlineData("Platform Team")]
    public void A_team_is_people(string label) =>
        new Sketch().Node("a", label).Group("aws", "AWS Cloud", "a").Architecture.Others
            .Single().Kind.Id.ShouldBe("external-user");

    [Fact]
    public void The_name_of_a_table_may_be_the_name_of_people() =>
        new Sketch().Node("t", "auth-users").Group("tables", "DynamoDB Tables", "t").Architecture.Services
            .Single().Kind.Id.ShouldBe("dynamodb");
}
