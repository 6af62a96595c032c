using System.Text.Json;
using ArchCompiler.Emitters;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

/// <summary><c>archc templates</c>: what can be replaced, the text to start from, and what it is given.</summary>
public sealed class TemplatesCommandTests
{
    private readonly TestHost host = new();

    public TemplatesCommandTests() =>
        host.Files["shop.mmd"] = "flowchart LR\n    a[Lambda] -->|Write| jobs[\"SQS jobs ${x}\"]\n    a --> mail[SQS]\n";

    [Fact]
    public void All_templates_of_all_targets_are_listed_with_what_they_export()
    {
        host.Run("templates", "list", "--format", "json").ShouldBe(0);

        using var list = JsonDocument.Parse(host.Output);
        var listed = list.RootElement.GetProperty("templates").EnumerateArray().ToList();
        listed.Select(template => template.GetProperty("name").GetString()).ShouldBe(TemplateLibrary.BuiltIn);
        listed.Select(template => template.GetProperty("target").GetString()).Distinct(StringComparer.Ordinal)
            .ShouldBeSubsetOf(Targets.Names);
        var queue = listed.Single(t => t.GetProperty("name").GetString() == "terraform/queue.tf.scriban");
        queue.GetProperty("outputs").EnumerateArray().Select(output => output.GetString()).ShouldContain("arn");
    }

    [Fact]
    public void A_template_of_the_users_own_is_marked()
    {
        host.Files["archc.yaml"] = "templates: house\n";
        host.Files["house/terraform/queue.tf.scriban"] = "x";

        host.Run("templates", "list").ShouldBe(0);

        host.Output.Split('\n').Single(line => line.StartsWith("terraform/queue.", StringComparison.Ordinal))
            .ShouldContain(" own");
    }

    [Theory]
    [InlineData("terraform/queue.tf.scriban")]
    [InlineData("terraform/queue")]
    public void The_built_in_text_is_shown(string name)
    {
        host.Run("templates", "show", name).ShouldBe(0);

        host.Output.ShouldBe(TemplateLibrary.BuiltInSource("terraform/queue.tf.scriban").ShouldNotBeNull().Text);
    }

    [Fact]
    public void A_name_that_is_misspelt_ends_with_2_and_a_suggestion()
    {
        host.Run("templates", "show", "terraform/queu").ShouldBe(2);

        host.Error.ShouldContain("did you mean 'terraform/queue'?");
    }

    [Fact]
    public void A_template_is_ejected_under_its_path_and_never_over_another()
    {
        host.Run("templates", "eject", "terraform/queue", "house").ShouldBe(0);
        host.Files["house/terraform/queue.tf.scriban"].ShouldContain("aws_sqs_queue");
        host.Files["house/terraform/queue.tf.scriban"] = "mine";

        host.Run("templates", "eject", "terraform/queue", "house").ShouldBe(2);
        host.Files["house/terraform/queue.tf.scriban"].ShouldBe("mine");
        host.Run("templates", "eject", "terraform/queue", "house", "--force").ShouldBe(0);
        host.Files["house/terraform/queue.tf.scriban"].ShouldContain("aws_sqs_queue");
    }

    [Fact]
    public void It_is_ejected_to_the_folder_of_the_project_where_none_is_named()
    {
        host.Files["archc.yaml"] = "templates: ours\n";

        host.Run("templates", "eject", "terraform/queue").ShouldBe(0);

        host.Files.Paths.ShouldContain("/project/ours/terraform/queue.tf.scriban");
    }

    [Fact]
    public void An_ejected_template_changes_nothing()
    {
        host.Run("generate", "shop.mmd", "-o", "plain").ShouldBe(0, host.Error);
        foreach (var name in TemplateLibrary.BuiltIn)
        {
            host.Run("templates", "eject", name, "ours").ShouldBe(0);
        }

        host.Run("generate", "shop.mmd", "-o", "out", "--templates", "ours").ShouldBe(0, host.Error);

        host.Error.Replace("[ARC430]", "", StringComparison.Ordinal).ShouldNotContain("[ARC");
        foreach (var path in host.Files.Paths.Where(path => path.StartsWith("/project/plain/", StringComparison.Ordinal))
            .Where(path => !path.EndsWith(".json", StringComparison.Ordinal)))
        {
            host.Files[path.Replace("/plain/", "/out/", StringComparison.Ordinal)].ShouldBe(host.Files[path]);
        }
    }

    [Fact]
    public void The_model_has_one_object_for_each_construct_with_values_of_the_plan_spelled_out()
    {
        host.Run("templates", "model", "terraform/queue", "shop.mmd").ShouldBe(0, host.Error);

        using var document = JsonDocument.Parse(host.Output);
        document.RootElement.GetProperty("template").GetString().ShouldBe("terraform/queue.tf.scriban");
        var models = document.RootElement.GetProperty("models").EnumerateArray().ToList();
        models.Count.ShouldBe(2);
        models.ShouldAllBe(model => model.GetProperty("file").GetString() == "shop.mmd");
        var title = models[0].GetProperty("variables").GetProperty("title");
        title.GetProperty("plan").GetString().ShouldBe("text");
        title.GetProperty("value").GetString().ShouldNotBeNull().ShouldContain("${x}");
        title.GetProperty("writes").GetString().ShouldNotBeNull().ShouldContain("$${x}");
    }

    [Fact]
    public void Every_template_has_a_model_to_be_printed()
    {
        foreach (var name in TemplateLibrary.BuiltIn)
        {
            host.Run("templates", "model", name, "shop.mmd").ShouldBe(0, name + host.Error);
            JsonDocument.Parse(host.Output).Dispose();
        }
    }

    [Fact]
    public void A_template_that_is_only_included_has_the_model_of_the_one_that_includes_it()
    {
        host.Files["ours/parts/part.scriban"] = "# part\n";
        host.Files["ours/terraform/queue.tf.scriban"] =
            "+++\nfile = 'a.tf'\n+++\n{{ include 'parts/part.scriban' }}";

        host.Run("templates", "model", "parts/part", "shop.mmd", "--templates", "ours").ShouldBe(0, host.Error);

        JsonDocument.Parse(host.Output).RootElement.GetProperty("models").GetArrayLength().ShouldBe(2);
    }
}
