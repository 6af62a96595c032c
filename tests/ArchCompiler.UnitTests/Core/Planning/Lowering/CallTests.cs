using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

/// <summary>A program that calls another finds it, or the drawing is told that it does not.</summary>
public sealed class CallTests
{
    [Fact]
    public void A_container_service_finds_another_by_its_name()
    {
        var plan = Lowered.Of("web[ECS Fargate] -->|HTTP| api[ECS Fargate]");

        plan.Reports.ShouldBeEmpty();
        plan.Ids(ConstructKinds.ServiceNamespace).ShouldBe(["network_services"]);
        plan["web", "namespace"].ShouldBe("network_services.arn");
        plan["web", "connect_name"].ShouldBeNull();
        plan["web", "environment"].ShouldBe("{ API_URL: http://api:{var api_container_port} }");
        plan["api", "connect_name"].ShouldBe("\"api\"");
        plan["api", "app_protocol"].ShouldBe("\"http\"");
        plan.Drawn.ShouldBe(["web_sg -> api_sg tcp/var api_container_port"]);
        plan.Attached("call").ShouldBe(["api on web"]);
    }

    [Fact]
    public void A_stated_port_is_that_of_the_name_for_all_callers()
    {
        var plan = Lowered.Of(
            "a[ECS Fargate] --> api[ECS Fargate]", "z[ECS Fargate] -->|gRPC 50051| api");

        plan["api", "connect_port"].ShouldBe("50051");
        plan["api", "app_protocol"].ShouldBeNull();
        plan["a", "environment"].ShouldBe("{ API_URL: http://api:{50051} }");
        plan["z", "environment"].ShouldBe(plan["a", "environment"]);
    }

    [Fact]
    public void Callers_start_after_what_they_call_and_a_ring_has_a_first()
    {
        var row = Lowered.Of("a[ECS Fargate] --> b[ECS Fargate] --> c[ECS Fargate]");
        var ring = Lowered.Of("a[ECS Fargate] --> b[ECS Fargate] --> c[ECS Fargate]", "c --> a");

        row["a", "calls_ready"].ShouldBe("[b.ready]");
        row["b", "calls_ready"].ShouldBe("[c.ready]");
        row["c", "calls_ready"].ShouldBeNull();
        ring["c", "calls_ready"].ShouldBeNull();
        ring["c", "environment"].ShouldNotBeNull().ShouldContain("A_URL");
    }

    [Theory]
    [InlineData("web[EC2] -->|HTTP| api[ECS Fargate]", "web_sg -> api_sg tcp/var api_container_port")]
    [InlineData("web[EC2] -->|HTTP| api[EC2]", "web_sg -> api_sg tcp/var api_app_port")]
    [InlineData("web[EC2] -->|gRPC 50051| api[EC2]", "web_sg -> api_sg tcp/50051")]
    [InlineData("web[Lambda] -->|HTTP| api[ECS Fargate]", "web_sg -> api_sg tcp/var api_container_port")]
    [InlineData("web[ECS Fargate] -->|calls| api[Auto Scaling Group]", "web_sg -> api_sg tcp/var api_app_port")]
    public void What_has_no_address_is_told_and_the_port_is_all_that_is_opened(string edge, string flow)
    {
        var plan = Lowered.Of(edge);

        plan.Reports.ShouldBe(["ARC316"]);
        plan.Drawn.ShouldBe([flow]);
        plan.Plan.Omissions.ShouldHaveSingleItem().Reason.ShouldStartWith("the port is open, but ");
    }

    [Fact]
    public void Who_opens_a_session_looks_up_where() =>
        Lowered.Of("b[Bastion host EC2] -->|SSH 22| api[EC2]").Reports.ShouldBeEmpty();

    [Fact]
    public void An_internal_balancer_between_them_is_an_address() =>
        Lowered.Of("web[EC2] -->|HTTP| lb[Internal ALB] --> api[ECS Fargate]").Reports.ShouldBeEmpty();

    [Fact]
    public void Tasks_on_instances_call_by_name_too()
    {
        var plan = Lowered.Of("c[ECS] -->|Orchestrate| web[EC2]", "web -->|HTTP| api[ECS Fargate]");

        plan.Reports.ShouldBeEmpty();
        plan["web_tasks", "environment"].ShouldNotBeNull().ShouldContain("API_URL");
        plan.Attached("call").ShouldBe(["api on web_tasks"]);
    }
}
