using System.Text;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters;

/// <summary>What is left out stands at the head of the output, and stays a comment whatever it is called.</summary>
public sealed class LeftOutCommentTests
{
    private const string Plain = "flowchart LR\n  fn[Lambda] --> m[Amazon Macie]\n  cdn[CloudFront]\n";

    private const string Hostile = "flowchart LR\n"
        + "  fn[Lambda] --> m[\"Amazon Macie 漢字 */ ${path.module} %{ if x } \u2028 resource \u0085 x: !Ref y \r\n"
        + "Resources: {} <br/> é \u202E abc\"]\n  cdn[CloudFront]\n";

    [Fact]
    public void The_first_file_of_Terraform_begins_with_the_list() => Text("terraform", "providers.tf", Plain).Split('\n')
        .TakeWhile(line => line.StartsWith('#')).ShouldBe(
    [
        "# Compiled by archc from diagram.mmd. Change the drawing, not this file.",
        "# Not all that is drawn is deployed by this. Left out, by reason and line:",
        "#   no construct for Amazon Macie yet [ARC301]",
        "#     line 2: m (Amazon Macie)",
        "#   Amazon CloudFront without an origin to serve from [ARC304]",
        "#     line 3: cdn (CloudFront)",
        "#   'Amazon Macie' at its end is left out",
        "#     line 2: fn -> m",
    ]);

    [Fact]
    public void The_other_files_of_Terraform_lead_there() =>
        Text("terraform", "compute.tf", Hostile).Split('\n')[1].ShouldContain("providers.tf begins with what is left out");

    [Theory]
    [InlineData("terraform", "providers.tf", "terraform {")]
    [InlineData("cloudformation", "1-main.yaml", "AWSTemplateFormatVersion")]
    public void A_hostile_label_stays_a_comment(string target, string file, string first)
    {
        var text = Text(target, file, Hostile);

        var lines = text.Split(['\n', '\r', '\u0085', '\u2028', '\u2029'])
            .TakeWhile(line => !line.StartsWith(first, StringComparison.Ordinal) && line.Length > 0)
            .ToArray();
        lines.Length.ShouldBeGreaterThan(5);
        lines.ShouldAllBe(line => line.StartsWith("# ", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("m (Amazon Macie", StringComparison.Ordinal)
            && line.Contains("漢字", StringComparison.Ordinal));
        text.ShouldNotContain("\u202E");
    }

    [Fact]
    public void A_long_list_is_cut_in_a_stack_and_whole_in_Terraform()
    {
        var many = "flowchart LR\n  fn[Lambda]\n"
            + string.Concat(Enumerable.Range(0, 300).Select(n => $"  m{n}[Amazon Macie {n}]\n"));

        Text("cloudformation", "1-main.yaml", many).ShouldContain("# " + "  and 100 more, which 'archc generate'");
        Text("terraform", "providers.tf", many).ShouldContain("#     line 302: m299 (Amazon Macie 299)\n");
    }

    [Theory]
    [InlineData("terraform", "providers.tf")]
    [InlineData("cloudformation", "1-main.yaml")]
    public void Of_a_whole_drawing_nothing_is_said(string target, string file) =>
        Text(target, file, "flowchart LR\n  users((Users))\n  fn[Lambda] --> db[(DynamoDB)]\n").ShouldNotContain("left out");

    private static string Text(string target, string file, string drawing) => Encoding.UTF8.GetString(
        Compiling.Mermaid(drawing).Emit(target).Value.Single(artifact => artifact.Path == file).Content.AsSpan());
}
