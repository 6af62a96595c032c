using ArchCompiler.Emitters;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli.Output;

/// <summary>What a user's own folder of templates does, and what is said of mistakes in it.</summary>
public sealed class UserTemplatesTests
{
    private const string Queue = "house/terraform/queue.tf.scriban";
    private readonly TestHost host = new();

    public UserTemplatesTests()
    {
        host.Files["shop.mmd"] = "flowchart LR\n    fn[Lambda] -->|Write| jobs[SQS]\n";
        host.Files["archc.yaml"] = "name: shop\ntemplates: house\n";
    }

    [Fact]
    public void A_template_of_the_project_file_takes_the_place_of_the_built_in_one()
    {
        Replace("arn: \"module.\" + name + \".arn\"", "module \"{{ name }}\" {\n  source = \"./m\"\n}\n");

        host.Run("generate", "shop.mmd", "-t", "terraform", "-o", "out", "--partial");

        host.Files["out/terraform/queue.tf"].ShouldContain("module \"jobs\"");
    }

    [Fact]
    public void The_folder_of_the_command_line_goes_before_that_of_the_project_file()
    {
        host.Files["other/terraform/queue.tf.scriban"] = Text("", "# other\n");
        Replace("", "# house\n");

        host.Run("generate", "shop.mmd", "-t", "terraform", "-o", "out", "--partial", "--templates", "other");

        host.Files["out/terraform/queue.tf"].ShouldContain("# other");
    }

    [Fact]
    public void A_folder_is_relative_to_the_project_file()
    {
        host.Files["team/archc.yaml"] = "name: shop\ntemplates: ../house\n";
        host.Files["team/shop.mmd"] = host.Files["shop.mmd"];
        Replace("", "{{ nope }}");

        host.Run("generate", "team/shop.mmd", "-t", "terraform", "-o", "out", "--trust", "house").ShouldBe(1);

        host.Error.ShouldContain(Queue + ":5:4");
    }

    [Theory]
    [InlineData("../house")]
    [InlineData("/project/house")]
    [InlineData("..")]
    [InlineData("/etc")]
    public void A_folder_outside_of_the_project_is_refused(string folder)
    {
        host.Files["team/archc.yaml"] = $"name: shop\ntemplates: {folder}\n";
        host.Files["team/shop.mmd"] = host.Files["shop.mmd"];
        host.Files[Queue] = Built();

        host.Run("generate", "team/shop.mmd", "-o", "out").ShouldBe(2);
        host.Run("explain", "fn", "team/shop.mmd").ShouldBe(2);
        host.Run("templates", "model", "terraform/queue", "team/shop.mmd").ShouldBe(2);
        host.Files.Paths.ShouldNotContain("/project/out/terraform/queue.tf");
    }

    [Fact]
    public void A_template_is_not_ejected_to_outside_of_the_project()
    {
        host.Files["archc.yaml"] = "name: shop\ntemplates: ../house\n";

        host.Run("templates", "eject", "terraform/queue").ShouldBe(2);

        host.Files.Paths.ShouldNotContain("/house/terraform/queue.tf.scriban");
        host.Run("templates", "eject", "terraform/queue", "--trust", "..").ShouldBe(0);
        host.Files.Paths.ShouldContain("/house/terraform/queue.tf.scriban");
    }

    [Theory]
    [InlineData("house")]
    [InlineData("house/terraform/topic.tf.scriban")]
    [InlineData("house/terraform/files/secret")]
    public void A_link_among_templates_is_refused_unless_it_is_trusted(string link)
    {
        host.Files[Queue] = Built();
        host.Files[link == "house" ? "house/x.md" : link] = "";
        host.Files.Link(link);

        Generate().ShouldBe(2);
        host.Error.ShouldContain("a link");
        host.Error.ShouldContain("--trust");

        host.Run("generate", "shop.mmd", "-o", "out", "--trust", "/other").ShouldBe(2);
        host.Run("generate", "shop.mmd", "-o", "out", "--trust", "/elsewhere", "--partial").ShouldBe(0, host.Error);
    }

    [Fact]
    public void A_link_in_a_folder_that_the_command_line_names_leads_nowhere_else()
    {
        host.Files["own/terraform/queue.tf.scriban"] = Built();
        host.Files["own/secret"] = "";
        host.Files.Link("own/secret");

        host.Run("generate", "shop.mmd", "-o", "out", "--templates", "own").ShouldBe(2);

        host.Error.ShouldContain("'own/secret' is a link; it leads to '/elsewhere'");
    }

    [Fact]
    public void A_folder_that_the_command_line_names_may_be_anywhere()
    {
        host.Files["/other/terraform/queue.tf.scriban"] = Text("", "# other\n");

        host.Run("generate", "shop.mmd", "-t", "terraform", "-o", "out", "--partial", "--templates", "/other")
            .ShouldBe(0, host.Error);

        host.Files["out/terraform/queue.tf"].ShouldContain("# other");
    }

    [Fact]
    public void An_unknown_variable_has_its_place_in_the_users_file_and_in_the_drawing()
    {
        Replace("", "text\n  {{ titel }}\n");

        Generate().ShouldBe(1);

        host.Error.ShouldContain("error[ARC403]: There is no variable or function 'titel'. Did you mean 'title'?");
        host.Error.ShouldContain($"┌─ {Queue}:6:6");
        host.Error.ShouldContain("see: shop.mmd:2: laid out for 'jobs'");
    }

    [Fact]
    public void A_missing_output_points_at_the_outputs_of_the_users_file()
    {
        Replace("name: name", "text\n");

        Generate().ShouldBe(1);

        host.Error.ShouldContain("error[ARC412]: This template exports no '");
        host.Error.ShouldContain($"┌─ {Queue}:3:1");
    }

    [Fact]
    public void A_template_that_cannot_be_read_is_said_even_where_nothing_asks_for_it()
    {
        host.Files["house/terraform/topic.tf.scriban"] = "{{ if }}";

        Generate().ShouldBe(1);

        host.Error.ShouldContain("┌─ house/terraform/topic.tf.scriban:1:7");
    }

    [Fact]
    public void A_file_that_replaces_nothing_is_said_with_the_name_that_was_meant()
    {
        host.Files["house/terraform/queu.tf.scriban"] = Text("", "");

        Generate().ShouldBe(0);

        host.Error.ShouldContain("warning[ARC417]: 'terraform/queu.tf.scriban' replaces no template");
        host.Error.ShouldContain("Did you mean 'terraform/queue.tf.scriban'?");
    }

    [Fact]
    public void Notes_included_templates_and_copied_files_are_of_use()
    {
        host.Files["house/README.md"] = "# Ours\n";
        host.Files["house/.gitignore"] = "\n";
        host.Files["house/terraform/part.scriban"] = "# part of {{ name }}\n";
        host.Files["house/terraform/files/modules/m/main.tf"] = "# module\n";
        host.Files[Queue] = Built().Replace(
            "resource \"aws_sqs_queue\"",
            "{{ include 'terraform/part.scriban' }}\nresource \"aws_sqs_queue\"",
            StringComparison.Ordinal);

        Generate().ShouldBe(0, host.Error);

        host.Error.ShouldNotContain("[ARC");
        host.Files["out/terraform/modules/m/main.tf"].ShouldBe("# module\n");
    }

    [Theory]
    [InlineData("s")]
    [InlineData("some words\nBucket:\n  Type: AWS::S3::Bucket\n")]
    [InlineData("- a\n")]
    public void Text_that_is_no_resource_of_a_stack_is_refused(string text)
    {
        host.Files["house/cloudformation/queue.yaml.scriban"] = text;

        Generate().ShouldBe(0);
        host.Run("generate", "shop.mmd", "-t", "cloudformation", "-o", "out").ShouldBe(1);

        host.Error.ShouldContain("error[ARC540]");
        host.Error.ShouldContain("┌─ house/cloudformation/queue.yaml.scriban:1:1");
    }

    [Fact]
    public void A_mistake_in_an_included_template_is_said_there()
    {
        host.Files["house/terraform/part.scriban"] = "\n{{ nam }}";
        Replace("", "{{ include 'terraform/part.scriban' }}");

        Generate().ShouldBe(1);

        host.Error.ShouldContain("┌─ house/terraform/part.scriban:2:4");
    }

    [Fact]
    public void A_copied_file_never_takes_the_place_of_a_written_one()
    {
        host.Files["house/terraform/files/providers.tf"] = "# mine\n";

        Generate().ShouldBe(1);

        host.Error.ShouldContain("error[ARC418]: 'providers.tf' is also what the templates write");
        host.Error.ShouldContain("┌─ house/terraform/files/providers.tf:1:1");
    }

    [Theory]
    [InlineData("../queue.tf")]
    [InlineData("/queue.tf")]
    [InlineData("a/../../queue.tf")]
    [InlineData("folder/")]
    [InlineData("lambda/placeholder.zip")]
    [InlineData("dev.tfvars")]
    [InlineData("c:queue.tf")]
    public void A_file_that_is_no_place_for_a_configuration_is_refused(string file)
    {
        host.Files[Queue] = Text("", "# x\n").Replace("queue.tf", file, StringComparison.Ordinal);

        Generate().ShouldBe(1);

        host.Error.ShouldContain($"error[ARC414]: '{file}' is no plain path of a .tf file below the output folder.");
        host.Error.ShouldContain($"┌─ {Queue}:2:1");
    }

    [Fact]
    public void Two_spellings_of_a_file_are_one_file()
    {
        host.Files[Queue] = Built().Replace("compute.tf", "Compute.tf", StringComparison.Ordinal)
            .Replace("data.tf", "Compute.tf", StringComparison.Ordinal);

        Generate().ShouldBe(0, host.Error);

        host.Files.Paths.Count(path => path.EndsWith("/compute.tf", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
    }

    [Fact]
    public void A_template_that_is_no_text_ends_with_2()
    {
        host.Files.Put(Queue, [0, 1, 2, 255]);

        Generate().ShouldBe(2);

        host.Error.ShouldContain("is no text in UTF-8");
    }

    [Fact]
    public void An_output_that_is_no_text_is_said()
    {
        Replace("arn: [name]", "text\n");

        Generate().ShouldBe(1);

        host.Error.ShouldContain("error[ARC416]: The output 'arn' is no text of the target.");
    }

    [Fact]
    public void A_folder_that_is_not_there_ends_with_2()
    {
        host.Run("generate", "shop.mmd", "-o", "out", "--templates", "nowhere").ShouldBe(2);

        host.Error.ShouldContain("'nowhere' is no folder of templates");
    }

    [Theory]
    [InlineData("module.jobs")]
    [InlineData("module.jobs.aws_sqs_queue.this[0]")]
    public void A_module_of_the_users_own_is_explained(string address)
    {
        Replace("arn: name, url: name, name: name, delivery_ready: name", "module \"{{ name }}\" {\n}\n");

        host.Run("explain", address, "shop.mmd").ShouldBe(0, host.Error);

        host.Output.ShouldContain("jobs: queue");
        host.Output.ShouldContain("shop.mmd:2:");
    }

    private static string Built() =>
        TemplateLibrary.BuiltInSource("terraform/queue.tf.scriban").ShouldNotBeNull().Text;

    private static string Text(string outputs, string text) =>
        $"+++\nfile = \"queue.tf\"\noutputs = {{ {outputs} }}\n+++\n{text}";

    private void Replace(string outputs, string text) => host.Files[Queue] = Text(outputs, text);

    private int Generate() => host.Run("generate", "shop.mmd", "-t", "terraform", "-o", "out");
}
