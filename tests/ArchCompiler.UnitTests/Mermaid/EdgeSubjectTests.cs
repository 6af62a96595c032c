using System.Text.Json;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

/// <summary>An edge without an id is named by its ends.</summary>
public sealed class EdgeSubjectTests
{
    private const string Drawing = "flowchart LR\n  fn[Lambda] --> t[DynamoDB]\n  fn --> q[SQS]\n";
    private readonly TestHost host = new();

    [Theory]
    [InlineData("  %% archc: fn->t access=read\n", "")]
    [InlineData("  fn e1@--> t2[DynamoDB two]\n  %% archc: fn->t access=read\n", "")]
    [InlineData("", "nodes:\n  fn->t: { access: read }\n")]
    public void A_directive_and_the_project_file_mean_it(string more, string settings)
    {
        host.Files["a.mmd"] = Drawing + more;
        host.Files["archc.yaml"] = "name: shop\n" + settings;

        host.Run("graph", "a.mmd").ShouldBe(0, host.Error);

        Access("t").ShouldBe("read");
        Access("q").ShouldNotBe("read");
        host.Error.ShouldNotContain("ARC210");
    }

    [Fact]
    public void Front_matter_means_it_too()
    {
        host.Files["a.mmd"] = "---\narchc:\n  nodes:\n    \"fn->t\": { access: write }\n---\n" + Drawing;

        host.Run("graph", "a.mmd").ShouldBe(0, host.Error);

        Access("t").ShouldBe("write");
    }

    [Fact]
    public void All_edges_between_the_two_are_meant_and_none_the_other_way()
    {
        host.Files["a.mmd"] = Drawing + "  fn -->|Query| t\n  t --> fn2[Lambda two]\n  %% archc: fn->t port=443\n";
        host.Run("validate", "a.mmd");
        host.Output.ShouldNotContain("ARC210");

        host.Files["a.mmd"] = Drawing + "  %% archc: t->fn access=read\n";
        host.Run("validate", "a.mmd").ShouldBe(1);
        host.Output.ShouldContain("error[ARC210]: Nothing drawn has the id 't->fn'.");
    }

    [Fact]
    public void A_waiver_may_name_it()
    {
        host.Files["a.mmd"] = Drawing + "  %% archc: waive REL005 fn->t reason=\"a pilot\"\n";

        host.Run("validate", "a.mmd", "--select", "REL005");

        host.Output.ShouldNotContain("not drawn");
        host.Output.ShouldContain("waives nothing");
    }

    private string? Access(string to)
    {
        using var graph = JsonDocument.Parse(host.Output);
        var relation = graph.RootElement.GetProperty("relations").EnumerateArray()
            .First(one => one.GetProperty("to").GetString() == to);
        return relation.TryGetProperty("access", out var access) ? access.GetString() : null;
    }
}
