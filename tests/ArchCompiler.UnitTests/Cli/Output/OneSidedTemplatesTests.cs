using ArchCompiler.Emitters;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli.Output;

/// <summary>A template of the user's own for one target says that the other has the built-in text.</summary>
public sealed class OneSidedTemplatesTests
{
    private const string Terraform = "terraform/queue.tf.scriban";
    private const string CloudFormation = "cloudformation/queue.yaml.scriban";
    private readonly TestHost host = new();

    public OneSidedTemplatesTests()
    {
        host.Files["shop.mmd"] = "flowchart LR\n    fn[Lambda] -->|Write| jobs[SQS]\n";
        host.Files["archc.yaml"] = "name: shop\ntemplates: house\n";
    }

    [Theory]
    [InlineData(Terraform, "terraform", "cloudformation", CloudFormation)]
    [InlineData(CloudFormation, "cloudformation", "terraform", Terraform)]
    public void What_the_other_target_lacks_is_said_where_it_is_generated(
        string own, string laidOut, string lacks, string twin)
    {
        Put(own);

        Generate("-t", laidOut).ShouldBe(0);
        host.Error.ShouldNotContain("ARC419");

        Generate("-t", lacks).ShouldBe(0);
        host.Error.ShouldContain(
            $"warning[ARC419]: '{own}' is a template of your own for {laidOut} alone: "
            + $"{lacks} has the built-in '{twin}'.");
        host.Error.ShouldContain($"┌─ house/{own}:1:1");
        host.Error.ShouldContain("see: shop.mmd:2: laid out for 'jobs'");
        host.Error.ShouldContain($"generate the one target with `-t {laidOut}`");
    }

    [Fact]
    public void It_is_said_once_where_both_are_generated()
    {
        host.Files["shop.mmd"] += "    fn -->|Write| more[SQS More]\n";
        Put(Terraform);

        Generate().ShouldBe(0);

        host.Error.Split("[ARC419]").Length.ShouldBe(2);
    }

    [Fact]
    public void The_built_in_text_kept_on_purpose_is_enough()
    {
        Put(Terraform);

        host.Run("templates", "eject", CloudFormation).ShouldBe(0, host.Error);
        Generate().ShouldBe(0);

        host.Files.Paths.ShouldContain("/project/house/" + CloudFormation);
        host.Error.ShouldNotContain("ARC419");
    }

    [Theory]
    [InlineData("terraform/topic.tf.scriban")]
    [InlineData("terraform/existing/queue.tf.scriban")]
    [InlineData("terraform/frame/locals.tf.scriban")]
    public void What_the_drawing_does_not_use_and_what_frames_a_target_is_not_said(string own)
    {
        Put(own);

        Generate().ShouldBe(0);

        host.Error.ShouldNotContain("ARC419");
    }

    [Theory]
    [InlineData("terraform/parts/role-policies.tf.scriban")]
    [InlineData("terraform/role.tf.scriban")]
    public void A_part_that_both_targets_include_is_said_as_a_template_is(string own)
    {
        Put(own);

        Generate().ShouldBe(0);

        host.Error.ShouldContain($"warning[ARC419]: '{own}'");
    }

    private void Put(string name) =>
        host.Files["house/" + name] = TemplateLibrary.BuiltInSource(name).ShouldNotBeNull().Text;

    private int Generate(params string[] more) =>
        host.Run(["generate", "shop.mmd", "-o", "out", "--partial", .. more]);
}
