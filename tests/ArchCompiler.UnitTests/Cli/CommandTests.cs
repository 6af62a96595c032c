using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

public sealed class CommandTests
{
    private const string Shop = """
        flowchart LR
            users((Users)) --> web[ALB]
            web -->|Route| app[EC2 Instance]
            app -->|Read/Write| orders[("RDS Aurora<br/>(Primary)")]

        """;

    private readonly TestHost host = new();

    public CommandTests() => host.Files["shop.mmd"] = Shop;

    [Fact]
    public void Findings_are_coloured_only_where_a_terminal_looks()
    {
        host.Run("validate", "shop.mmd");
        host.Output.ShouldNotContain("\e[");

        host.IsTerminal = true;
        host.Run("validate", "shop.mmd");
        host.Output.ShouldContain("\e[");
    }

    [Theory]
    [InlineData("NO_COLOR", "1", "auto", false)]
    [InlineData("NO_COLOR", "1", "always", true)]
    [InlineData("FORCE_COLOR", "1", "auto", true)]
    [InlineData("FORCE_COLOR", "0", "auto", false)]
    [InlineData("FORCE_COLOR", "1", "never", false)]
    public void The_option_wins_over_the_environment(string name, string value, string option, bool isColoured)
    {
        host.Set(name, value);

        host.Run("validate", "shop.mmd", "--color", option);

        host.Output.Contains("\e[", StringComparison.Ordinal).ShouldBe(isColoured);
    }

    [Fact]
    public void Only_selected_rules_are_asked()
    {
        host.Run("validate", "shop.mmd", "--select", "REL002", "--format", "json");

        host.Output.ShouldContain("\"REL002\"");
        host.Output.ShouldNotContain("\"rule\": \"OPS");
    }

    [Fact]
    public void Ignored_rules_are_not_asked()
    {
        host.Run("validate", "shop.mmd", "--ignore", "REL,database-without-standby", "--format", "json");

        host.Output.ShouldNotContain("\"rule\": \"REL");
    }

    [Fact]
    public void A_waiver_in_the_project_file_is_applied_and_an_unused_one_is_told()
    {
        host.Files["archc.yaml"] = """
            waivers:
              - { rule: REL002, nodes: [orders], reason: "pilot" }
            """;

        host.Run("validate", "shop.mmd", "--select", "REL002").ShouldBe(ExitCode.Fine, host.Output + host.Error);
    }

    [Fact]
    public void Two_reports_on_one_stream_are_refused() =>
        host.Run("validate", "shop.mmd", "--format", "json", "--format", "text").ShouldBe(ExitCode.Usage);

    [Theory]
    [InlineData("rules")]
    [InlineData("rules --format json")]
    [InlineData("services")]
    [InlineData("services --format json")]
    [InlineData("graph shop.mmd --format dot")]
    [InlineData("graph shop.mmd --format mermaid")]
    [InlineData("config --resolved shop.mmd")]
    public void Every_list_and_graph_is_printed(string arguments)
    {
        host.Run(arguments.Split(' ')).ShouldBe(ExitCode.Fine, host.Error);

        host.Output.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_graph_as_mermaid_is_read_again()
    {
        host.Run("graph", "shop.mmd", "--format", "mermaid");
        host.Files["again.mmd"] = host.Output;

        host.Run("syntax", "again.mmd").ShouldBe(ExitCode.Fine, host.Output);
    }

    [Fact]
    public void What_cannot_be_found_is_said_and_ends_with_2()
    {
        host.Run("explain", "nothing", "shop.mmd").ShouldBe(ExitCode.Usage);
        host.Error.ShouldContain("'nothing'");
    }

    [Fact]
    public void A_resource_is_explained_by_its_address()
    {
        host.Run("explain", "aws_lb.web", "shop.mmd").ShouldBe(ExitCode.Fine, host.Error);

        host.Output.ShouldContain("from web (shop.mmd:2:");
    }

    [Fact]
    public void A_fault_of_ours_says_what_to_report_and_ends_with_70()
    {
        host.Files.Fault = new InvalidOperationException("broken inside");

        host.Run("validate", "shop.mmd").ShouldBe(ExitCode.Fault);

        host.Error.ShouldContain("bug in archc");
        host.Error.ShouldContain("broken inside");
    }
}
