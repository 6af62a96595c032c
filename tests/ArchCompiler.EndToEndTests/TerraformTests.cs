using System.Globalization;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>
/// Terraform's own verdict on what is written: canonical, valid, and planned offline without an edit.
/// </summary>
public sealed class TerraformTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TerraformTheory]
    [InlineData("seed/aws-cloud-architecture.md", 110)]
    [InlineData("bookings/bookings.yaml", 60)]
    [InlineData("web-shop/README.md", 20)]
    [InlineData("serverless-api/README.md", 10)]
    [InlineData("container-platform/README.md", 20)]
    [InlineData("order-events/README.md", 50)]
    [InlineData("two-regions/README.md", 120)]
    public void An_example_plans_without_an_edit(string example, int least)
    {
        var configuration = Generate(Repository.At("examples", example));

        Accept(configuration, "fmt", "-check", "-diff");
        Prepare(configuration);
        PlannedBy(Accept(configuration, "plan", "-no-color", "-input=false", "-lock=false"))
            .ShouldBeGreaterThanOrEqualTo(least);
    }

    [TerraformTheory]
    [InlineData("containers")]
    [InlineData("event-pipeline")]
    [InlineData("serverless-api")]
    [InlineData("static-site")]
    [InlineData("three-tier")]
    public void A_starter_is_valid(string starter)
    {
        var configuration = Generate(Repository.At("starters", starter, "README.md"));

        Accept(configuration, "fmt", "-check", "-diff");
        Prepare(configuration);
    }

    [TerraformFact]
    public void Templates_of_the_house_plan_with_the_values_of_an_environment()
    {
        var configuration = Generate(Repository.At("examples", "house-modules", "README.md"));

        Accept(configuration, "fmt", "-check", "-diff", "-recursive");
        Prepare(configuration);
        var plan = Accept(
            configuration, "plan", "-no-color", "-input=false", "-lock=false", "-var-file=dev.tfvars");
        PlannedBy(plan).ShouldBeGreaterThanOrEqualTo(50);
        plan.ShouldContain("module.ledger.aws_rds_cluster.this will be created");
        plan.ShouldContain("\"claims-dev-ledger\"");
        plan.ShouldContain("\"db.t4g.medium\"");
    }

    [TerraformFact]
    public void Hostile_labels_come_out_as_text()
    {
        folder.Put("hostile.mmd", HostileDiagram.Text);
        var configuration = Generate(folder.At("hostile.mmd"));

        Accept(configuration, "fmt", "-check", "-diff");
        Prepare(configuration);
        HostileDiagram.LiveExpressions(configuration).ShouldBeEmpty();
    }

    private static void Prepare(string configuration)
    {
        Terraform.GoOffline(configuration);
        Accept(configuration, "init", "-no-color", "-input=false", $"-plugin-dir={Terraform.PluginFolder}");
        Accept(configuration, "validate", "-no-color");
    }

    private static string Accept(string configuration, params string[] arguments)
    {
        Terraform.Missing.ShouldBeNull();
        var (exitCode, output) = Terraform.Run(configuration, arguments);
        exitCode.ShouldBe(0, output);
        return output;
    }

    private static int PlannedBy(string output)
    {
        var words = output.Split("Plan: ")[^1].Split(' ');
        return int.TryParse(words[0], CultureInfo.InvariantCulture, out var count) ? count : 0;
    }

    private string Generate(string diagram)
    {
        var run = ArchcProcess.Run(folder.Root, "generate", diagram, "-t", "terraform", "-o", "out");
        run.ExitCode.ShouldBe(0, run.Error);
        return folder.At("out", "terraform");
    }
}
