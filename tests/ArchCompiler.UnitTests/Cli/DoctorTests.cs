using System.Text.Json;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

/// <summary>What <c>archc doctor</c> says of the place where it runs.</summary>
public sealed class DoctorTests
{
    private readonly TestHost host = new();

    [Fact]
    public void An_empty_folder_misses_things_and_has_nothing_broken()
    {
        host.Run("doctor").ShouldBe(0);

        host.Output.ShouldContain("ok    archc.yaml  none, so defaults hold\n");
        host.Output.ShouldContain("warn  drawings    none below this folder\n");
        host.Output.ShouldContain("→ archc init writes one to start with\n");
        host.Output.ShouldContain("warn  git hook    git is not on the PATH");
        host.Output.ShouldContain("warn  terraform   not on the PATH");
        host.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nmae: shop\n", "archc.yaml")]
    [InlineData("name: shop\ntemplates: house\n", "templates")]
    public void What_is_broken_is_said_with_what_to_do_and_ends_with_1(string settings, string name)
    {
        host.Files["archc.yaml"] = settings;

        host.Run("doctor", "--format", "json").ShouldBe(1);

        Status(name).ShouldBe("fail");
    }

    [Fact]
    public void A_project_file_that_is_no_text_is_said()
    {
        host.Files.Put("archc.yaml", [0xFF, 0xFE, 0x00]);

        host.Run("doctor").ShouldBe(1);

        host.Output.ShouldContain("fail  archc.yaml  'archc.yaml' is UTF-16");
    }

    [Fact]
    public void Drawings_and_environments_are_counted()
    {
        host.Files["archc.yaml"] = "name: shop\nenvironments:\n  dev:\n  prod:\n";
        host.Files["a.md"] = "```mermaid\nflowchart LR\n  a[Lambda]\n```\n```mermaid\nflowchart LR\n  b[S3]\n```\n";

        host.Run("doctor");

        host.Output.ShouldContain("archc.yaml, environments dev, prod");
        host.Output.ShouldContain("2 below this folder");
    }

    [Theory]
    [InlineData("C", "warn")]
    [InlineData("en_US.UTF-8", "ok")]
    [InlineData("tr_TR.utf8", "ok")]
    public void A_terminal_shows_what_its_locale_says(string locale, string expected)
    {
        host.IsTerminal = true;
        host.Set("LANG", locale);

        host.Run("doctor", "--format", "json");

        Status("terminal").ShouldBe(expected);
    }

    private string? Status(string name)
    {
        using var report = JsonDocument.Parse(host.Output);
        return report.RootElement.GetProperty("checks").EnumerateArray()
            .Single(check => check.GetProperty("name").GetString() == name)
            .GetProperty("status").GetString();
    }
}
