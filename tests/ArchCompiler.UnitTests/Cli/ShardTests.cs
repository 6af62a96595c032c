using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

public sealed class ShardTests
{
    private const string Drawing = "flowchart LR\n  fn[Lambda] -->|Write| db[(DynamoDB)]\n";
    private readonly TestHost host = new();

    [Fact]
    public void All_parts_are_together_the_whole()
    {
        PutMany(40);

        var parts = Enumerable.Range(1, 3).Select(number => Checked("--shard", $"{number}/3")).ToList();

        parts.ShouldAllBe(part => part.Count > 0);
        parts.SelectMany(part => part).Order(StringComparer.Ordinal).ShouldBe(Checked());
        Checked("--shard", "1/1").ShouldBe(Checked());
    }

    [Fact]
    public void A_file_is_in_the_same_part_however_it_is_named()
    {
        PutMany(8);
        var whole = Checked("--shard", "2/3");

        foreach (var path in Enumerable.Range(0, 8).Select(number => $"drawings/{number}.mmd"))
        {
            var isIn = whole.Contains(path) ? 1 : 0;
            host.Run("validate", path, "--format", "json", "--shard", "2/3");
            Files().Count.ShouldBe(isIn);
            host.Run("validate", $"/project/{path}", "--format", "json", "--shard", "2/3");
            Files().Count.ShouldBe(isIn);
        }
    }

    [Fact]
    public void A_part_without_a_file_is_fine()
    {
        host.Files["shop.mmd"] = Drawing;

        var runs = Enumerable.Range(1, 2).Select(number => host.Run("validate", "--shard", $"{number}/2")).ToList();

        runs.Order().ShouldBe([ExitCode.Fine, ExitCode.Findings]);
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("+1/3")]
    [InlineData("1/99999999999")]
    public void What_is_no_part_is_said(string shard)
    {
        host.Files["shop.mmd"] = Drawing;

        host.Run("validate", "--shard", shard).ShouldBe(ExitCode.Usage);
        host.Error.ShouldBe($"archc: '{shard}' is no shard: '1/3' is the first of three.\n");
    }

    [Fact]
    public void A_part_says_nothing_of_waivers_that_others_may_use()
    {
        PutMany(2);
        host.Files["archc.yaml"] = "waivers:\n  - { rule: SEC001, reason: \"as agreed\" }\n";
        host.Run("validate", "--fail-on", "never").ShouldBe(ExitCode.Fine);
        host.Output.ShouldContain("ARC901");

        host.Run("validate", "--fail-on", "never", "--shard", "1/1").ShouldBe(ExitCode.Fine);

        host.Output.ShouldNotContain("ARC901");
    }

    [Fact]
    public void No_baseline_is_written_of_a_part()
    {
        host.Files["shop.mmd"] = Drawing;

        host.Run("validate", "--shard", "1/1", "--baseline", "known.json", "--write-baseline")
            .ShouldBe(ExitCode.Usage);

        host.Files.Paths.ShouldNotContain("/project/known.json");
    }

    [Fact]
    public void Without_git_nothing_has_changed_since_anything()
    {
        host.Files["shop.mmd"] = Drawing;

        host.Run("validate", "--changed-since", "main").ShouldBe(ExitCode.Usage);
        host.Error.ShouldBe("archc: git is not on the PATH, and '--changed-since' asks it.\n");
    }

    private void PutMany(int count)
    {
        for (var number = 0; number < count; number++)
        {
            host.Files[$"drawings/{number}.mmd"] = Drawing;
        }
    }

    private List<string> Checked(params string[] options)
    {
        host.Run(["validate", "--format", "json", .. options]);
        return Files();
    }

    private List<string> Files() =>
    [
        .. System.Text.Json.JsonDocument.Parse(host.Output).RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("file").GetString() ?? "")
            .Select(file => file.StartsWith("/project/", StringComparison.Ordinal) ? file["/project/".Length..] : file)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
