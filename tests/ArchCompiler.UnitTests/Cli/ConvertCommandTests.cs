using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

public sealed class ConvertCommandTests
{
    private const string Drawing = "flowchart LR\n    q[SQS Queue] -->|Trigger| fn[Lambda]\n";

    private const string Yaml = """
        archc: 1
        direction: LR

        services:
          q: { kind: sqs, label: SQS Queue }
          fn: { kind: lambda, label: Lambda }

        relations:
          - q -> fn: { label: Trigger }

        """;

    private const string Mermaid = """
        flowchart LR
            q[("SQS Queue")]
            fn["Lambda"]

            q -->|"Trigger"| fn

        """;

    private readonly TestHost host = new();

    public ConvertCommandTests()
    {
        host.Files["shop.mmd"] = Drawing;
        host.Files["shop.yaml"] = Yaml;
    }

    [Theory]
    [InlineData("shop.mmd", Yaml)]
    [InlineData("shop.yaml", Mermaid)]
    public void Each_notation_becomes_the_other(string file, string expected)
    {
        host.Run("convert", file).ShouldBe(ExitCode.Fine, host.Error);

        host.Output.ShouldBe(expected.ReplaceLineEndings("\n"));
        host.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("shop.mmd", "mermaid", Mermaid)]
    [InlineData("shop.yaml", "yaml", Yaml)]
    public void The_same_notation_is_written_tidily(string file, string to, string expected)
    {
        host.Run("convert", file, "--to", to).ShouldBe(ExitCode.Fine, host.Error);

        host.Output.ShouldBe(expected.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("out.mmd", "flowchart LR")]
    [InlineData("out.mermaid", "flowchart LR")]
    [InlineData("out.yaml", "archc: 1")]
    [InlineData("out.yml", "archc: 1")]
    [InlineData("OUT.MD", "```mermaid\nflowchart LR")]
    [InlineData("deep/er/out.txt", "archc: 1")]
    public void The_output_s_ending_decides_what_is_written(string file, string beginning)
    {
        host.Run("convert", "shop.mmd", "-o", file).ShouldBe(ExitCode.Fine, host.Error);

        host.Output.ShouldBeEmpty();
        host.Files[file].ShouldStartWith(beginning);
    }

    [Fact]
    public void The_stated_notation_goes_before_the_ending()
    {
        host.Run("convert", "shop.mmd", "--to", "yaml", "-o", "out.mmd").ShouldBe(ExitCode.Fine);

        host.Files["out.mmd"].ShouldStartWith("archc: 1");
    }

    [Fact]
    public void A_drawing_in_Markdown_is_fenced_and_read_again()
    {
        host.Run("convert", "shop.yaml", "-o", "shop.md").ShouldBe(ExitCode.Fine, host.Error);
        host.Files["shop.md"].ShouldEndWith("```\n");

        host.Run("convert", "shop.md").ShouldBe(ExitCode.Fine, host.Error);
        host.Output.ShouldBe(Yaml.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_that_is_there_is_written_over_only_by_force()
    {
        host.Files["out.yaml"] = "mine";
        host.Run("convert", "shop.mmd", "-o", "out.yaml").ShouldBe(ExitCode.Usage);
        (host.Files["out.yaml"], host.Error.Contains("--force", StringComparison.Ordinal)).ShouldBe(("mine", true));

        host.Run("convert", "shop.mmd", "-o", "out.yaml", "--force").ShouldBe(ExitCode.Fine);
        host.Files["out.yaml"].ShouldBe(Yaml.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void One_of_several_drawings_is_chosen()
    {
        host.Files["two.md"] = $"```mermaid\n{Drawing}```\n\n```mermaid\nflowchart TB\n    s[S3]\n```\n";

        host.Run("convert", "two.md").ShouldBe(ExitCode.Usage);
        host.Error.ShouldContain("--diagram 1 to 2");
        host.Run("convert", "two.md", "--diagram", "3").ShouldBe(ExitCode.Usage);
        host.Run("convert", "two.md", "--diagram", "0").ShouldBe(ExitCode.Usage);
        host.Run("convert", "two.md", "--diagram", "2").ShouldBe(ExitCode.Fine, host.Error);
        host.Output.ShouldContain("s: { kind: s3, label: S3 }");
    }

    [Theory]
    [InlineData("bad.mmd", "flowchart LR\n    a[Lambda (x] --> b\n")]
    [InlineData("bad.yaml", "archc: 1\nservices: { a: s3 }\n")]
    public void What_was_not_read_to_its_end_is_not_converted(string file, string text)
    {
        host.Files[file] = text;

        host.Run("convert", file, "-o", "out.txt").ShouldBe(ExitCode.Unreadable);

        host.Error.ShouldContain("error[ARC");
        host.Output.ShouldBeEmpty();
        host.Files.Look("out.txt").ShouldBe(ArchCompiler.Cli.Files.EntryType.None);
    }

    [Theory]
    [InlineData("template.yaml", "AWSTemplateFormatVersion: '2010-09-09'\nResources: { A: !Ref B }\n")]
    [InlineData("pod.yml", "apiVersion: v1\nkind: Pod\n---\nkind: Pod\n")]
    [InlineData("compose.yaml", "services:\n  web: { image: nginx }\n")]
    [InlineData("empty.yaml", "")]
    [InlineData("comments.yaml", "# archc: 1\n")]
    [InlineData("archc.yaml", "name: shop\n")]
    public void Other_YAML_is_passed_over_in_a_folder_and_refused_by_name(string file, string text)
    {
        host.Files[file] = text;

        host.Run("validate", ".", "--fail-on", "never").ShouldBe(ExitCode.Fine, host.Error);
        host.Output.ShouldNotContain(file);
        host.Error.ShouldNotContain(file);
        foreach (var command in new[] { "validate", "graph", "syntax", "convert" })
        {
            host.Run(command, file).ShouldBe(ExitCode.Unreadable, command);
            (host.Error + host.Output).ShouldContain($"'{file}' is no architecture: its first key is not 'archc: 1'.");
        }
    }

    [Fact]
    public void Standard_input_is_YAML_by_its_name()
    {
        host.Input = Yaml;
        host.Run("convert", "-", "--stdin-filename", "x.yaml").ShouldBe(ExitCode.Fine, host.Error);
        host.Output.ShouldBe(Mermaid.ReplaceLineEndings("\n"));

        host.Input = Yaml;
        host.Run("convert", "-").ShouldBe(ExitCode.Unreadable);
    }

    [Theory]
    [InlineData("a@b", "a_b")]
    [InlineData("a,b", "a_b")]
    [InlineData("end", "end_1")]
    [InlineData("o", "o_1")]
    [InlineData("x", "x_1")]
    [InlineData("@", "_")]
    [InlineData("~@~", "___")]
    public void An_id_that_Mermaid_cannot_write_is_renamed_with_a_warning(string id, string now)
    {
        host.Files["ids.yaml"] =
            $"archc: 1\nservices: {{ '{id}': {{ kind: s3 }} }}\nwaivers: [{{ rule: REL005, nodes: ['{id}'], reason: x }}]\n";

        host.Run("convert", "ids.yaml").ShouldBe(ExitCode.Fine, host.Error);

        host.Error.ShouldContain("warning[ARC520]");
        host.Error.ShouldContain($"Mermaid cannot have the id '{id}', so that it is '{now}' there.");
        host.Error.ShouldContain("ids.yaml:2:13");
        host.Output.ShouldContain($"{now}[(\"{id}\")]");
        host.Output.ShouldContain($"waive REL005 {now} reason=");
    }

    [Theory]
    [InlineData("Größe")]
    [InlineData("名")]
    [InlineData("a.b")]
    [InlineData("a-b")]
    [InlineData("1e3")]
    public void An_id_that_Mermaid_takes_stays(string id)
    {
        host.Files["ids.yaml"] = $"archc: 1\nservices: {{ '{id}': {{ kind: s3 }} }}\n";

        host.Run("convert", "ids.yaml").ShouldBe(ExitCode.Fine, host.Error);

        host.Error.ShouldBeEmpty();
        host.Output.ShouldContain($"    {id}[(\"{id}\")]");
    }

    [Fact]
    public void More_than_Mermaid_draws_is_warned_of()
    {
        host.Files["big.yaml"] = "archc: 1\nservices: { a: { kind: lambda }, b: { kind: sqs } }\nrelations:\n"
            + string.Concat(Enumerable.Repeat("  - a -> b: { label: Send a message of some length to the queue }\n", 900));

        host.Run("convert", "big.yaml", "-o", "big.mmd").ShouldBe(ExitCode.Fine);

        host.Error.ShouldContain("warning[ARC521]");
        host.Error.ShouldContain("warning[ARC522]");
    }

    [Theory]
    [InlineData("validate", "--fail-on", "never")]
    [InlineData("graph", "--format", "json")]
    [InlineData("graph", "--format", "mermaid")]
    [InlineData("syntax")]
    [InlineData("config")]
    [InlineData("fix", "--diff")]
    [InlineData("generate", "-o", "out")]
    [InlineData("templates", "model", "terraform/queue")]
    public void Every_command_takes_YAML(string command, params string[] more)
    {
        string[] line = command is "templates" ? [command, .. more, "shop.yaml"] : [command, "shop.yaml", .. more];

        host.Run(line).ShouldBe(ExitCode.Fine, host.Error);
    }

    [Fact]
    public void An_element_of_YAML_is_explained_at_its_place()
    {
        host.Run("explain", "q", "shop.yaml").ShouldBe(ExitCode.Fine, host.Error);
        host.Output.ShouldContain("shop.yaml:5:3");

        host.Run("explain", "q->fn", "shop.yaml").ShouldBe(ExitCode.Fine, host.Error);
        host.Output.ShouldContain("shop.yaml:9:5");
    }

    [Theory]
    [InlineData("  s: { kind: s3, versioning: false }\n", "  s: { kind: s3, versioning: true }\n")]
    [InlineData("  s: {kind: s3, versioning: 'no'}\n", "  s: {kind: s3, versioning: true}\n")]
    [InlineData("  s:\n    kind: s3\n    versioning: false # why\n", "  s:\n    kind: s3\n    versioning: true # why\n")]
    [InlineData("  s: { label: x, <<: *old }\n", "  s: { label: x, <<: *old }\n")]
    [InlineData("  s: { forceDestroy: false, <<: *old }\n", "  s: { forceDestroy: false, versioning: true, <<: *old }\n")]
    [InlineData("  s: *old\n", "  s: *old\n")]
    public void A_safe_fix_states_a_property_where_it_belongs(string before, string after)
    {
        const string Head = "archc: 1\nx-old: &old { kind: s3, versioning: false }\nservices:\n";
        host.Files["shop.yaml"] = Head + before;

        host.Run("fix", "shop.yaml").ShouldBeOneOf(ExitCode.Fine, ExitCode.Findings);

        host.Files["shop.yaml"].ShouldBe(Head + after);
    }
}
