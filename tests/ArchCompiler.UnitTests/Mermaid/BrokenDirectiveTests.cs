using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid;

/// <summary>What was meant for archc and does not reach it is said; prose stays prose.</summary>
public sealed class BrokenDirectiveTests
{
    private readonly TestHost host = new();

    [Theory]
    [InlineData("%% archc fn memoryMib=512", "error[ARC911]")]
    [InlineData("%% archc; fn memoryMib=512", "error[ARC911]")]
    [InlineData("%% archc : fn memoryMib=512", "error[ARC911]")]
    [InlineData("%% Archc: fn memoryMib=512", "error[ARC911]")]
    [InlineData("%% ARCHC waive REL005 table reason=\"x\"", "error[ARC911]")]
    [InlineData("%% archc = waive REL005", "error[ARC911]")]
    [InlineData("%% arhcc: fn memoryMib=512", "warning[ARC912]")]
    [InlineData("%%arch: fn memoryMib=512", "warning[ARC912]")]
    [InlineData("%% archs: waive REL005 table reason=\"x\"", "warning[ARC912]")]
    public void A_broken_directive_is_said(string line, string expected)
    {
        host.Files["a.mmd"] = $"flowchart LR\n  fn[Lambda] --> table[DynamoDB]\n  {line}\n";

        host.Run("validate", "a.mmd", "--fail-on", "warning").ShouldBe(1);

        host.Output.ShouldContain(expected);
        host.Output.ShouldContain("a.mmd:3:");
    }

    [Theory]
    [InlineData("%% archc: fn memoryMib=512")]
    [InlineData("%% archc reads this drawing")]
    [InlineData("%% archc validate README.md --format sarif")]
    [InlineData("%% architecture: layers")]
    [InlineData("%% arch: the layers of the shop")]
    [InlineData("%% march: a=b")]
    [InlineData("%% archive: keep=1")]
    [InlineData("%% see archc: fn memoryMib=512")]
    [InlineData("%% a == b")]
    public void Prose_and_directives_are_not(string line)
    {
        host.Files["a.mmd"] = $"flowchart LR\n  fn[Lambda] --> table[DynamoDB]\n  {line}\n";

        host.Run("validate", "a.mmd");

        host.Output.ShouldNotContain("ARC91");
    }

    [Theory]
    [InlineData("archc: shop", "error[ARC917]")]
    [InlineData("archc: [name, shop]", "error[ARC917]")]
    [InlineData("archc:\n  nodes: [fn]", "error[ARC917]")]
    [InlineData("archc:\n  nodes: { fn: 512 }", "error[ARC917]")]
    [InlineData("archc:\n  waivers: REL005", "error[ARC918]")]
    [InlineData("arhcc:\n  name: shop", "warning[ARC919]")]
    [InlineData("archc:\n  nmae: shop", "id you mean 'name'")]
    [InlineData("archc:\n  nodes: { fn: { memoryMb: 512 } }", "id you mean 'memoryMib'")]
    [InlineData("archc:\n  rules: { REL05: off }", "id you mean 'REL005'")]
    public void Broken_front_matter_is_said(string yaml, string expected)
    {
        host.Files["a.mmd"] = $"---\ntitle: Shop\n{yaml}\n---\nflowchart LR\n  fn[Lambda] --> table[DynamoDB]\n";

        host.Run("validate", "a.mmd", "--fail-on", "warning").ShouldBe(1);

        host.Output.ShouldContain(expected);
    }

    [Theory]
    [InlineData("archc:")]
    [InlineData("archc:\n  nodes:")]
    [InlineData("config: { look: handDrawn }")]
    [InlineData("author: me")]
    public void Front_matter_that_is_fine_is_not(string yaml)
    {
        host.Files["a.mmd"] = $"---\n{yaml}\n---\nflowchart LR\n  fn[Lambda] --> table[DynamoDB]\n";

        host.Run("validate", "a.mmd");

        host.Output.ShouldNotContain("ARC91");
    }
}
