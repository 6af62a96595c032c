using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

/// <summary>A registry that is drawn to what runs containers keeps their image.</summary>
public sealed class ImageTests
{
    [Theory]
    [InlineData("r[ECR] --> s[ECS Fargate]")]
    [InlineData("r[ECR] -->|container image| s[ECS Fargate]")]
    [InlineData("s[ECS Fargate] -->|pulls image| r[ECR]")]
    [InlineData("s[ECS Fargate] --> r[ECR]")]
    public void The_image_is_the_registrys_whichever_way_the_arrow_points(string edge)
    {
        var plan = Lowered.Of(edge);

        plan.Reports.ShouldBeEmpty();
        plan.Attached("image").ShouldBe(["r on s"]);
        plan.Argument("s_image_r", "tag").ShouldBe("var s_image_tag");
        Default(plan, "s_image").ShouldBe("");
        Default(plan, "s_image_tag").ShouldBe("latest");
    }

    [Fact]
    public void A_service_without_a_registry_has_its_image_as_before() =>
        Default(Lowered.Of("s[ECS Fargate]"), "s_image").ShouldNotBeEmpty();

    [Fact]
    public void Tasks_on_instances_run_it_too()
    {
        var plan = Lowered.Of("c[ECS] -->|Orchestrate| web[EC2]", "r[ECR] --> web");

        plan.Attached("image").ShouldBe(["r on web_tasks"]);
        Default(plan, "web_container_image").ShouldBe("");
    }

    [Fact]
    public void One_image_cannot_come_of_two_registries()
    {
        var plan = Lowered.Of("a[ECR a] --> s[ECS Fargate]", "b[ECR b] --> s");

        plan.Reports.ShouldBe(["ARC322", "ARC322"]);
        plan.Attached("image").ShouldBeEmpty();
        Default(plan, "s_image").ShouldNotBeEmpty();
    }

    [Fact]
    public void A_stated_image_goes_before_the_registrys()
    {
        var plan = Lowered.Of("s[ECS Fargate]", "r[ECR] --> s", "%% archc: s image=example.org/app:1");

        plan.Reports.ShouldBe(["ARC323"]);
        plan.Attached("image").ShouldBeEmpty();
        Default(plan, "s_image").ShouldBe("example.org/app:1");
    }

    [Theory]
    [InlineData("s[ECS Fargate] -->|pushes images| r[ECR]", "ecr:PutImage")]
    [InlineData("r[ECR] -->|image| s[EC2]", "ecr:BatchGetImage")]
    public void Who_pushes_or_runs_no_tasks_uses_the_registry_by_its_role(string edge, string action)
    {
        var plan = Lowered.Of(edge);

        plan.Reports.ShouldBeEmpty();
        plan.Attached("image").ShouldBeEmpty();
        plan.May("s_role").ShouldContain(grant => grant.Contains(action));
    }

    [Fact]
    public void A_function_runs_no_image() =>
        Lowered.Of("r[ECR] -->|image| fn[Lambda]").Reports.ShouldBe(["ARC302"]);

    private static string Default(Lowered plan, string variable) =>
        plan.Plan.Variables.Single(v => v.Name == variable).Default.ShouldBeOfType<PlanValue.Text>().Value;
}
