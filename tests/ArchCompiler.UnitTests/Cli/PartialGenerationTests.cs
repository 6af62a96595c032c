using System.Text.Json;
using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

public sealed class PartialGenerationTests
{
    private const string Drawing = """
        flowchart LR
            users((Users)) --> cdn[CloudFront]
            fn[Lambda] -->|Read| orders[(DynamoDB)]
            fn --> m[Amazon Macie]
            %% archc: fn colour=blue

        """;

    private readonly TestHost host = new();

    public PartialGenerationTests() => host.Files["shop.mmd"] = Drawing;

    [Fact]
    public void What_is_left_out_is_listed_by_reason_and_line()
    {
        Generate("--partial").ShouldBe(ExitCode.Fine, host.Error);

        host.Error.ShouldContain("""
            left out of shop.mmd:
              Amazon CloudFront without an origin to serve from [ARC304]
                line 2  cdn  CloudFront
              no construct for Amazon Macie yet [ARC301]
                line 4  m  Amazon Macie
              what an error above stands against
                line 5  [ARC211]  'colour' is not a property of
            """);
        host.Error.ShouldContain("""
              stands outside of what archc deploys
                line 2  users  Users
              'CloudFront' at its end is left out
                line 2  users -> cdn
              'Amazon Macie' at its end is left out
                line 4  fn -> m
            """);
    }

    [Fact]
    public void An_error_is_not_said_a_second_time_beside_the_list()
    {
        Generate("--partial");

        host.Error.ShouldNotContain("error[ARC301]");
        host.Error.ShouldNotContain("error[ARC304]");
        host.Error.ShouldContain("error[ARC211]");
    }

    [Fact]
    public void Without_partial_the_errors_stop_the_run_and_nothing_is_listed()
    {
        Generate().ShouldBe(ExitCode.Findings);

        host.Error.ShouldContain("error[ARC301]");
        host.Error.ShouldContain("--partial");
        host.Error.ShouldNotContain("left out of");
    }

    [Fact]
    public void The_list_is_printed_for_machines_on_request()
    {
        Generate("--partial", "--format", "json").ShouldBe(ExitCode.Fine, host.Error);

        using var json = JsonDocument.Parse(host.Output);
        var items = json.RootElement.GetProperty("leftOut").EnumerateArray().ToList();
        var macie = items.Single(item => item.TryGetProperty("id", out var id) && id.GetString() == "m");
        macie.GetProperty("type").GetString().ShouldBe("node");
        macie.GetProperty("rule").GetString().ShouldBe("ARC301");
        macie.GetProperty("file").GetString().ShouldBe("shop.mmd");
        macie.GetProperty("line").GetInt32().ShouldBe(4);
        items.Where(item => !item.TryGetProperty("rule", out _)).Select(item => item.GetProperty("type").GetString())
            .ShouldBe(["node", "edge", "edge"]);
    }

    [Fact]
    public void A_hostile_label_stays_one_line_of_the_list()
    {
        host.Files["shop.mmd"] = "flowchart LR\n m[\"Amazon Macie \u001b[31m\u202E x\"]\n fn[Lambda]\n";

        Generate("--partial").ShouldBe(ExitCode.Fine, host.Error);

        host.Error.ShouldNotContain("\u001b");
        host.Error.ShouldNotContain("\u202E");
    }

    private int Generate(params string[] more) =>
        host.Run(["generate", "shop.mmd", "-t", "terraform", "-o", "out", .. more]);
}
