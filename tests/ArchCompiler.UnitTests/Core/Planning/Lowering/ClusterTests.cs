using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class ClusterTests
{
    private static readonly string[] OnInstances =
        ["c[ECS] -->|Orchestrate| web[EC2]", "web -->|Read| db[(RDS)]", "web -->|Mount| f[EFS]"];

    [Fact]
    public void A_cluster_over_instances_takes_them_as_its_capacity()
    {
        var plan = Lowered.Of(OnInstances);

        plan.Attached("capacity").ShouldBe(["web on cluster"]);
        plan["web", "cluster_name"].ShouldBe("cluster.name");
        plan["web_tasks", "launch"].ShouldBe("\"instances\"");
        plan["web_tasks", "capacity_provider"].ShouldBe("cluster.capacity_provider_cluster_capacity_web");
    }

    [Fact]
    public void What_is_drawn_to_the_instances_their_tasks_may_do_and_they_may_not()
    {
        var plan = Lowered.Of(OnInstances);

        plan.May("web_task_role").ShouldContain(grant => grant.StartsWith("rds-db:connect"));
        plan.May("web_role").ShouldAllBe(grant => grant.StartsWith("ecs:"));
    }

    [Fact]
    public void Tasks_are_told_where_the_store_is_and_mount_by_their_own_role()
    {
        var plan = Lowered.Of(OnInstances);

        plan["web_tasks", "environment"].ShouldNotBeNull().ShouldContain("DB_HOST: db.endpoint");
        plan.Attached("mount").ShouldBe(["f on web_tasks"]);
    }

    [Fact]
    public void The_balancers_targets_are_the_tasks_and_not_the_group()
    {
        var plan = Lowered.Of([.. OnInstances, "lb[ALB] --> web"]);

        plan.Attached("load-balancer").ShouldBe(["lb on web_tasks"]);
        plan["web", "target_groups"].ShouldBeNull();
    }

    [Fact]
    public void Instances_without_a_cluster_run_no_tasks()
    {
        var plan = Lowered.Of("c[ECS] -->|Orchestrate| web[EC2]", "api[EC2]");

        plan["api", "cluster_name"].ShouldBeNull();
        plan.Plan.Find("api_tasks").ShouldBeNull();
        plan.Plan.Find("api_task_role").ShouldBeNull();
    }

    [Fact]
    public void A_service_drawn_alone_runs_on_fargate()
    {
        var plan = Lowered.Of("api[ECS Fargate]");

        plan["api", "launch"].ShouldBe("\"serverless\"");
        plan.Ids(ConstructKinds.InstanceGroup).ShouldBeEmpty();
    }

    [Fact]
    public void Implied_names_give_way_to_drawn_ones()
    {
        var plan = Lowered.Of(
            [.. OnInstances, "web_tasks[ECS Fargate]", "web_task[Lambda]", "cluster[Lambda]", "db_monitoring[Lambda]"]);

        plan.Find("web_tasks").Kind.ShouldBe(ConstructKinds.ContainerService);
        plan["web_tasks", "launch"].ShouldBe("\"serverless\"");
        plan.Plan.Constructs.Select(c => (c.Kind, c.Name)).ShouldBeUnique();
        plan.Compilation.Emit("terraform").Value.SelectMany(a => a.Addresses).Select(a => a.Key).ShouldBeUnique();
    }
}
