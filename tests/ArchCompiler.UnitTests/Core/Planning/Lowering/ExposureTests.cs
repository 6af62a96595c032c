using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class ExposureTests
{
    [Fact]
    public void Instances_that_users_reach_directly_live_in_public_subnets_open_to_the_internet()
    {
        var plan = Lowered.Of("u((Users)) --> web[EC2]", "api[EC2]");

        plan["web", "subnets"].ShouldBe("network.public_subnet_ids");
        plan["web", "public_ip"].ShouldBe("true");
        plan["api", "subnets"].ShouldBe("network.app_subnet_ids");
        plan["api", "public_ip"].ShouldBe("false");
        plan.Drawn.ShouldBe(["internet -> web_sg tcp/var web_app_port"]);
    }

    [Fact]
    public void Instances_behind_a_balancer_stay_private()
    {
        var plan = Lowered.Of("u((Users)) --> lb[ALB]", "lb --> web[EC2]");

        plan["web", "public_ip"].ShouldBe("false");
        plan["lb", "subnets"].ShouldBe("network.public_subnet_ids");
        plan.Drawn.ShouldNotContain(flow => flow.StartsWith("internet -> web", StringComparison.Ordinal));
    }

    [Fact]
    public void A_balancer_between_services_is_internal() =>
        Lowered.Of("web[EC2] --> lb[ALB]", "lb --> api[EC2]")["lb", "internal"].ShouldBe("true");

    [Fact]
    public void A_balancer_that_users_reach_too_is_not() =>
        Lowered.Of("web[EC2] --> lb[ALB]", "u((Users)) --> lb", "lb --> api[EC2]")["lb", "internal"].ShouldBe("false");

    [Fact]
    public void Who_works_on_instances_comes_by_their_role_and_who_works_on_code_does_not()
    {
        var plan = Lowered.Of("dev((Developer)) -->|deploy| web[EC2]", "dev -->|deploy| fn[Lambda]");

        plan.NoOps("dev->web").ShouldHaveSingleItem().ShouldContain("Session Manager");
        plan.NoOps("dev->fn").ShouldHaveSingleItem().ShouldNotContain("Session Manager");
    }

    [Fact]
    public void Users_of_a_serverless_service_need_nothing_opened()
    {
        var plan = Lowered.Of("u((Users)) --> gw[API Gateway]", "gw --> fn[Lambda]");

        plan.Flows.ShouldBeEmpty();
        plan.NoOps("u->gw").ShouldHaveSingleItem();
        plan.NoOps("u").ShouldHaveSingleItem();
        plan.Ids(ConstructKinds.Network).ShouldBeEmpty();
    }

    [Fact]
    public void A_function_joins_the_network_only_for_what_lives_there()
    {
        Lowered.Of("fn[Lambda] -->|Read| t[(DynamoDB)]")["fn", "security_group"].ShouldBeNull();
        Lowered.Of("fn[Lambda] -->|Read| db[(RDS)]")["fn", "security_group"].ShouldBe("fn_sg.id");
    }

    [Fact]
    public void A_table_that_is_used_from_the_network_is_reached_without_leaving_it()
    {
        Lowered.Of("web[ECS Fargate] -->|Read| t[(DynamoDB)]")["network", "gateway_endpoints"]
            .ShouldBe("[\"dynamodb\"]");
        Lowered.Of("web[ECS Fargate]", "fn[Lambda] -->|Read| t[(DynamoDB)]")["network", "gateway_endpoints"]
            .ShouldBeNull();
    }

    [Fact]
    public void Two_edges_over_one_path_open_it_once() =>
        Lowered.Of("lb[ALB] -->|/a/*| web[EC2]", "lb -->|/b/*| web").Drawn.ShouldBe(
            ["lb_sg -> web_sg tcp/var web_app_port"]);

    [Fact]
    public void Flows_whose_ids_would_meet_are_both_opened() =>
        Lowered.Of("a[EC2] -->|Read| b_to_c[(RDS)]", "a_to_b[EC2] -->|Read| c[(RDS)]").Drawn.ShouldBe(
            ["a_sg -> b_to_c_sg tcp/5432", "a_to_b_sg -> c_sg tcp/5432"], ignoreOrder: true);
}
