using ArchCompiler.Explaining;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class LeastPrivilegeTests
{
    private static readonly string[] Drawn =
    [
        "web[EC2] -->|Read| db[(RDS)]", "fn[Lambda] -->|Write| t[(DynamoDB)]", "fn -->|Send| q[SQS]",
        "web -->|Cache| c[ElastiCache]",
        "api[ECS Fargate] -->|Read| b[(S3)]",
    ];

    [Theory]
    [InlineData("lone[EC2]", "lone_sg -> prefix list network.s3_prefix_list tcp/443")]
    [InlineData("lone[ECS Fargate]", "lone_sg -> internet tcp/443")]
    [InlineData("lone[Lambda]", null)]
    [InlineData("lone[(RDS)]", null)]
    [InlineData("lone[ElastiCache]", null)]
    [InlineData("lone[EFS]", null)]
    public void A_service_without_edges_has_no_permission_and_no_path_but_a_way_out(string node, string? wayOut)
    {
        var plan = Lowered.Of([.. Drawn, node]);

        plan.Flows.Where(flow => flow.Contains("lone_")).ShouldBe(wayOut is null ? [] : [wayOut]);
        plan.May("lone_role").ShouldBeEmpty();
        plan.Plan.Grants.Where(g => g.Principal is not ("lone_role" or "lone_execution_role"))
            .SelectMany(g => g.Resources).ShouldAllBe(r => !PlanText.Of(r).Contains("lone"));
    }

    [Fact]
    public void Adding_a_service_without_edges_opens_nothing_for_the_others()
    {
        var (plan, more) = (Lowered.Of(Drawn), Lowered.Of([.. Drawn, "lone[Lambda]", "store[(S3)]"]));

        more.Flows.ShouldBe(plan.Flows);
        foreach (var role in plan.Plan.Grants.Select(g => g.Principal).Distinct())
        {
            more.May(role).ShouldBe(plan.May(role));
        }
    }

    [Fact]
    public void Readers_do_not_write_and_writers_do_not_read()
    {
        var read = Lowered.Of("fn[Lambda] -->|Read| t[(DynamoDB)]", "fn -->|Read| b[(S3)]").May("fn_role");
        var write = Lowered.Of("fn[Lambda] -->|Write| t[(DynamoDB)]", "fn -->|Write| b[(S3)]").May("fn_role");

        string[] writing = ["Put", "Delete", "Update", "Write"];
        string[] reading = ["GetItem", "Query", "GetObject"];
        read.ShouldAllBe(grant => !writing.Any(word => grant.Contains(word)));
        write.ShouldAllBe(grant => !reading.Any(word => grant.Contains(word)));
    }

    [Fact]
    public void One_label_for_both_gives_both() =>
        Lowered.Of("fn[Lambda] -->|Read/Write| t[(DynamoDB)]").May("fn_role").ShouldSatisfyAllConditions(
            grants => grants.ShouldContain(grant => grant.Contains("dynamodb:GetItem")),
            grants => grants.ShouldContain(grant => grant.Contains("dynamodb:PutItem")));

    [Fact]
    public void An_edge_opens_the_way_it_points_and_not_back() =>
        Lowered.Of("a[EC2] -->|Read| db[(RDS)]", "b[EC2]").Drawn.ShouldBe(["a_sg -> db_sg tcp/5432"]);
}
