using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class ApiRouteTests
{
    [Fact]
    public void A_function_answers_everything_and_lets_the_api_invoke_it()
    {
        var plan = Lowered.Of("gw[API Gateway] --> fn[Lambda]");

        plan.Argument("gw_route_fn", "path").ShouldBe("\"$default\"");
        plan.Argument("fn_permission_gw", "principal").ShouldBe("\"apigateway.amazonaws.com\"");
        plan.Argument("fn_permission_gw", "source_arn").ShouldBe("{gw.execution_arn}/*");
        plan.Plan.Find("gw_role").ShouldBeNull();
        plan.Flows.ShouldBeEmpty();
    }

    [Fact]
    public void The_one_without_a_path_answers_what_no_path_takes()
    {
        var plan = Lowered.Of("gw[API Gateway] -->|/reports/*| a[Lambda]", "gw --> b[Lambda]");

        plan.Argument("gw_route_b", "path").ShouldBe("\"$default\"");
    }

    [Fact]
    public void Stated_paths_are_routed_each_and_the_rest_below_their_ids()
    {
        var plan = Lowered.Of(
            "gw[API Gateway] -->|/reports/*| rp[Lambda]", "gw -->|/sums/*| rp", "gw --> a[Lambda]", "gw --> b[Lambda]");

        plan.Plan.AttachmentsOf("gw").Select(a => plan.Argument(a.Id, "path")).ShouldBe(
            ["\"$default\"", "\"ANY /b/{proxy+}\"", "\"ANY /reports/{proxy+}\"", "\"ANY /sums/{proxy+}\""],
            ignoreOrder: true);
        plan.Attached("permission").ShouldBe(["gw on a", "gw on b", "gw on rp"]);
    }

    [Fact]
    public void A_balancer_is_reached_inside_the_network()
    {
        var plan = Lowered.Of("gw[API Gateway] --> lb[ALB]", "lb --> web[EC2]");

        plan.Attached("route").ShouldBe(["lb on gw"]);
        plan.Drawn.ShouldBe(["gw_sg -> lb_sg tcp/443", "lb_sg -> web_sg tcp/var web_app_port"]);
        plan["gw", "subnets"].ShouldBe("network.app_subnet_ids");
        plan["lb", "internal"].ShouldBe("true");
    }

    [Fact]
    public void A_queue_is_filled_under_a_role_that_may_only_send()
    {
        var plan = Lowered.Of("gw[API Gateway] -->|Send| q[SQS]", "other[SQS]");

        plan.May("gw_role").ShouldBe(["sqs:GetQueueUrl, sqs:SendMessage on q.arn"]);
        plan.Argument("gw_route_q", "role").ShouldBe("gw_role.arn");
    }

    [Fact]
    public void An_api_that_leads_nowhere_is_reported() =>
        Lowered.Of("u((Users)) --> gw[API Gateway]").Reports.ShouldBe(["ARC304"]);
}
