using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

public sealed class BaselineTests
{
    private const string Drawing = "flowchart LR\n  fn[Lambda] -->|Write| db[(DynamoDB)]\n";
    private readonly TestHost host = new();

    [Fact]
    public void What_was_written_is_not_reported_again()
    {
        host.Files["shop.mmd"] = Drawing;
        host.Run("validate", "shop.mmd").ShouldBe(ExitCode.Findings);

        host.Run("validate", "shop.mmd", "--baseline", "known.json", "--write-baseline").ShouldBe(ExitCode.Fine);
        host.Run("validate", "shop.mmd", "--baseline", "known.json").ShouldBe(ExitCode.Fine);

        host.Output.ShouldContain("in the baseline");
        host.Output.ShouldNotContain("OPS001");
    }

    [Fact]
    public void Moved_lines_are_not_new_and_an_added_node_is()
    {
        host.Files["shop.mmd"] = Drawing;
        host.Run("validate", "shop.mmd", "--baseline", "known.json", "--write-baseline");

        host.Files["shop.mmd"] = Drawing.Replace("\n  fn", "\n\n  %% moved\n  fn", StringComparison.Ordinal);
        host.Run("validate", "shop.mmd", "--baseline", "known.json").ShouldBe(ExitCode.Fine);

        host.Files["shop.mmd"] = Drawing + "  fn -->|Write| more[(DynamoDB)]\n";
        host.Run("validate", "shop.mmd", "--baseline", "known.json", "--fail-on", "warning")
            .ShouldBe(ExitCode.Findings);
        host.Output.ShouldContain("[REL005]: 'DynamoDB'");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"schemaVersion\": 1}")]
    [InlineData("{\"schemaVersion\": 2, \"findings\": []}")]
    [InlineData("{\"schemaVersion\": 1, \"findings\": [{\"fingerprint\": 3}]}")]
    [InlineData("no JSON")]
    public void What_is_no_baseline_is_said(string text)
    {
        host.Files["shop.mmd"] = Drawing;
        host.Files["known.json"] = text;

        host.Run("validate", "shop.mmd", "--baseline", "known.json").ShouldBe(ExitCode.Usage);
        host.Error.ShouldContain("'known.json' is no baseline");
    }

    [Fact]
    public void A_baseline_that_is_not_there_is_said()
    {
        host.Files["shop.mmd"] = Drawing;

        host.Run("validate", "shop.mmd", "--baseline", "known.json").ShouldBe(ExitCode.Usage);
        host.Run("validate", "shop.mmd", "--write-baseline").ShouldBe(ExitCode.Usage);
        host.Run("validate", "shop.mmd", "--baseline", "").ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public void Quiet_says_what_fails_and_nothing_else()
    {
        host.Files["shop.mmd"] = Drawing;
        host.Run("validate", "shop.mmd", "-q").ShouldBe(ExitCode.Findings);
        host.Output.ShouldContain("error[OPS001]");
        host.Output.ShouldNotContain("note[");
        host.Output.ShouldNotContain("passed");

        host.Run("validate", "shop.mmd", "-q", "--fail-on", "never").ShouldBe(ExitCode.Fine);
        host.Output.ShouldBeEmpty();
    }
}
