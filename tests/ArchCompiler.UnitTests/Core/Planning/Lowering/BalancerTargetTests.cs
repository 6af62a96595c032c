using System.Globalization;
using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class BalancerTargetTests
{
    private static readonly string[] Mixed =
        ["lb[ALB] -->|Trigger| fn[Lambda]", "lb -->|Route| web[EC2]", "u((Users)) --> lb"];

    [Fact]
    public void Servers_answer_by_default_and_functions_below_a_path()
    {
        var plan = Lowered.Of(Mixed);

        plan.Attached("target").ShouldBe(["fn on lb", "web on lb"]);
        plan.Argument("lb_target_web", "is_default").ShouldBe("true");
        plan.Argument("lb_target_web", "path").ShouldBeNull();
        plan.Argument("lb_target_fn", "is_default").ShouldBe("false");
        plan.Argument("lb_target_fn", "path").ShouldBe("var lb_fn_path");
        plan.Plan.Variables.Single(v => v.Name == "lb_fn_path").Default.ShouldBe(PlanValue.Of("/fn/*"));
    }

    [Fact]
    public void The_order_of_lines_does_not_choose_the_default()
    {
        var (plan, turned) = (Lowered.Of(Mixed), Lowered.Of(Mixed.Reverse()));

        foreach (var argument in new[] { "is_default", "path", "priority", "port", "target_type" })
        {
            turned.Argument("lb_target_fn", argument).ShouldBe(plan.Argument("lb_target_fn", argument), argument);
            turned.Argument("lb_target_web", argument).ShouldBe(plan.Argument("lb_target_web", argument), argument);
        }
    }

    [Fact]
    public void The_first_of_two_servers_by_id_answers_by_default() =>
        Lowered.Of("lb[ALB] --> web[EC2]", "lb --> api[EC2]").Argument("lb_target_api", "is_default").ShouldBe("true");

    [Fact]
    public void A_stated_path_is_taken_and_is_never_the_default()
    {
        var plan = Lowered.Of("lb[ALB] -->|/orders/*| web[EC2]");

        plan.Argument("lb_target_web", "path").ShouldBe("\"/orders/*\"");
        plan.Argument("lb_target_web", "is_default").ShouldBe("false");
    }

    [Fact]
    public void Each_of_two_paths_to_one_target_is_routed()
    {
        var plan = Lowered.Of("lb[ALB] -->|/b/*| fn[Lambda]", "lb -->|/a/*| fn", "lb --> web[EC2]");
        var paths = plan.Plan.AttachmentsOf("lb").Where(a => a is { Kind: "target", Attached: "fn" })
            .Select(a => plan.Argument(a.Id, "path"));

        paths.ShouldBe(["\"/a/*\"", "\"/b/*\""], ignoreOrder: true);
        plan.Argument("lb_target_fn", "path").ShouldBe("\"/a/*\"");
        plan.Attached("permission").ShouldBe(["lb on fn", "lb on fn"]);
        plan.Plan.AttachmentsOf("fn").Select(a => plan.Argument(a.Id, "source_arn")).ShouldBeUnique();
        plan.Compilation.Emit("terraform").Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Longer_paths_come_before_shorter_ones() =>
        Number(Lowered.Of("lb[ALB] -->|/a/b/c/*| fn[Lambda]", "lb -->|/a/*| gn[Lambda]"), "fn")
            .ShouldBeLessThan(Number(Lowered.Of("lb[ALB] -->|/a/b/c/*| fn[Lambda]", "lb -->|/a/*| gn[Lambda]"), "gn"));

    [Fact]
    public void No_two_rules_of_a_listener_share_a_priority()
    {
        var plan = Lowered.Of(Enumerable.Range(0, 90)
            .Select(i => $"lb[ALB] --> fn{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}[Lambda]"));
        var priorities = plan.Plan.AttachmentsOf("lb").Where(a => a.Kind == "target")
            .Select(a => plan.Argument(a.Id, "priority")).ToList();

        priorities.Count.ShouldBe(90);
        priorities.ShouldBeUnique();
    }

    [Fact]
    public void A_function_lets_its_balancer_invoke_it_for_one_target_group()
    {
        var plan = Lowered.Of(Mixed);

        plan.Attached("permission").ShouldBe(["lb on fn"]);
        plan.Argument("fn_permission_lb", "principal").ShouldBe("\"elasticloadbalancing.amazonaws.com\"");
        plan.Argument("fn_permission_lb", "source_arn").ShouldBe("lb.target_group_lb_target_fn");
    }

    [Fact]
    public void Only_what_has_interfaces_gets_a_flow_and_nobody_a_grant()
    {
        var plan = Lowered.Of(Mixed);

        plan.Drawn.ShouldBe(
            ["internet -> lb_sg tcp/443", "internet -> lb_sg tcp/80", "lb_sg -> web_sg tcp/var web_app_port"],
            ignoreOrder: true);
        plan.May("fn_role").ShouldBeEmpty();
        plan.May("web_role").ShouldBeEmpty();
    }

    [Fact]
    public void Containers_register_their_addresses_and_instances_join_their_group()
    {
        var plan = Lowered.Of("lb[ALB] --> api[ECS Fargate]", "lb --> web[EC2]");

        plan.Argument("lb_target_api", "target_type").ShouldBe("\"address\"");
        plan.Argument("lb_target_web", "target_type").ShouldBe("\"instance\"");
        plan.Attached("load-balancer").ShouldBe(["lb on api"]);
        plan["web", "target_groups"].ShouldBe("[lb.target_group_lb_target_web]");
        plan["web", "health_check_type"].ShouldBe("\"ELB\"");
    }

    [Fact]
    public void A_balancer_that_leads_nowhere_is_reported() =>
        Lowered.Of("u((Users)) --> lb[ALB]").Reports.ShouldBe(["ARC304"]);

    private static decimal Number(Lowered plan, string target) =>
        decimal.Parse(plan.Argument($"lb_target_{target}", "priority") ?? "", CultureInfo.InvariantCulture);
}
