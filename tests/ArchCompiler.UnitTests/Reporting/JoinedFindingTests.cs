using System.Text.Json;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Reporting;

/// <summary>What many things lack is one finding with many places, in every format, and still known one by one.</summary>
public sealed class JoinedFindingTests
{
    private const string Drawing = """
        flowchart LR
          watch[CloudWatch] -->|Monitor| seen[Lambda]
          seen -->|Write| a[DynamoDB one]
          seen -->|Write| b[DynamoDB two]
          seen -->|Write| c[DynamoDB three]

        """;

    private readonly TestHost host = new();

    public JoinedFindingTests() => host.Files["shop.mmd"] = Drawing;

    [Fact]
    public void In_text_it_is_said_once_with_all_places()
    {
        host.Run("validate", "shop.mmd", "--select", "OPS001").ShouldBe(1);

        host.Output.Split("[OPS001]").Length.ShouldBe(2);
        host.Output.ShouldContain("'DynamoDB one', 'DynamoDB two' and 'DynamoDB three' are not monitored");
        host.Output.ShouldContain("shop.mmd:3:");
        host.Output.ShouldContain("see: line 4: 'DynamoDB two' is not monitored");
        host.Output.ShouldContain("see: line 5: 'DynamoDB three' is not monitored");
        host.Output.ShouldContain("1 error");
    }

    [Fact]
    public void In_json_it_has_all_subjects_and_places()
    {
        host.Run("validate", "shop.mmd", "--select", "OPS001", "--format", "json").ShouldBe(1);

        using var report = JsonDocument.Parse(host.Output);
        var finding = report.RootElement.GetProperty("findings").EnumerateArray().Single();
        finding.GetProperty("subject").GetProperty("ids").EnumerateArray().Select(id => id.GetString())
            .ShouldBe(["a", "b", "c"]);
        finding.GetProperty("related").GetArrayLength().ShouldBe(2);
        finding.GetProperty("fixes").EnumerateArray().Single().GetProperty("edits").GetArrayLength().ShouldBe(3);
    }

    [Theory]
    [InlineData("sarif", "relatedLocations")]
    [InlineData("github", "also line 4, line 5")]
    [InlineData("gitlab", "(also line 4, line 5)")]
    [InlineData("junit", "also line 4, line 5")]
    [InlineData("markdown", "line 3, also line 4, line 5")]
    public void Every_format_shows_the_places(string format, string expected)
    {
        host.Run("validate", "shop.mmd", "--select", "OPS001", "--format", format).ShouldBe(1);

        host.Output.ShouldContain(expected);
    }

    [Fact]
    public void A_waiver_may_name_one_of_them_or_the_whole()
    {
        host.Files["shop.mmd"] = Drawing + "  %% archc: waive OPS001 b reason=\"a pilot\"\n";
        host.Run("validate", "shop.mmd", "--select", "OPS001").ShouldBe(1);
        host.Output.ShouldContain("'DynamoDB one' and 'DynamoDB three' are not monitored");
        host.Output.ShouldContain("1 finding waived");

        host.Files["shop.mmd"] = Drawing + "  %% archc: waive OPS001 reason=\"a pilot\"\n";
        host.Run("validate", "shop.mmd", "--select", "OPS001").ShouldBe(0);
        host.Output.ShouldNotContain("[OPS001]");
    }

    [Fact]
    public void A_baseline_knows_each_so_that_what_is_new_alone_is_said()
    {
        host.Run("validate", "shop.mmd", "--select", "OPS001", "--baseline", "known.json", "--write-baseline");
        host.Files["shop.mmd"] = Drawing + "  seen -->|Write| d[DynamoDB four]\n";

        host.Run("validate", "shop.mmd", "--select", "OPS001", "--baseline", "known.json").ShouldBe(1);

        host.Output.ShouldContain("'DynamoDB four' is not monitored");
        host.Output.ShouldNotContain("DynamoDB one");
    }

    [Fact]
    public void Fix_draws_an_edge_to_each()
    {
        host.Run("fix", "shop.mmd", "--unsafe-fixes").ShouldBe(0, host.Error);

        host.Run("validate", "shop.mmd", "--select", "OPS001").ShouldBe(0, host.Output);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("rules: { REL005: error }\n", 1)]
    [InlineData("rules: { store-without-backup: error }\n", 1)]
    [InlineData("rules: { REL: note }\n", 0)]
    public void What_a_rule_softens_follows_what_somebody_has_set(string settings, int exitCode)
    {
        host.Files["archc.yaml"] = "name: shop\n" + settings;

        host.Run("validate", "shop.mmd", "--select", "REL005").ShouldBe(exitCode, host.Output);
    }
}
