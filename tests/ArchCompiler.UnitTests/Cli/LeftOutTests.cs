using System.Text.Json;
using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

/// <summary>What <c>archc generate</c> writes and says of a drawing of which it cannot realise all.</summary>
public sealed class LeftOutTests
{
    private const string Drawing = """
        flowchart LR
            users((Users)) --> cdn[CloudFront]
            fn[Lambda] -->|Read| orders[(DynamoDB)]
            fn --> m[Amazon Macie]
            %% archc: fn colour=blue

        """;

    private const string Whole = "flowchart LR\n    users((Users))\n    fn[Lambda] -->|Read| orders[(DynamoDB)]\n";
    private const string Nothing = "flowchart LR\n    m[Amazon Macie]\n";
    private const string Broken = "flowchart LR\n    fn[Lambda] -->|Read| orders[(DynamoDB)]\n    x[Lambda (x)] -->\n";

    private readonly TestHost host = new();

    public LeftOutTests() => host.Files["shop.mmd"] = Drawing;

    [Fact]
    public void What_is_left_out_is_listed_by_reason_and_line_and_the_rest_is_written()
    {
        Generate().ShouldBe(ExitCode.Findings, host.Error);

        host.Files["out/terraform/data.tf"].ShouldContain("aws_dynamodb_table");
        host.Error.ShouldContain("""
            left out of shop.mmd:
              Amazon CloudFront without an origin to serve from [ARC304]
                line 2  cdn  CloudFront
              no construct for Amazon Macie yet [ARC301]
                line 4  m  Amazon Macie
              what an error stands against
                line 5  [ARC211]  'colour' is not a property of
            """);
        host.Error.ShouldContain("""
              'CloudFront' at its end is left out
                line 2  users -> cdn
              'Amazon Macie' at its end is left out
                line 4  fn -> m
              stands outside of what archc deploys
                line 2  users  Users
            """);
    }

    [Fact]
    public void The_last_line_counts_it_and_names_both_switches()
    {
        Generate();

        var last = host.Error.TrimEnd('\n').Split('\n')[^1];
        last.ShouldStartWith("archc: 5 things are left out");
        last.ShouldContain("--partial");
        last.ShouldContain("--strict");
    }

    [Fact]
    public void Partial_accepts_the_rest_and_writes_the_same()
    {
        Generate();
        var files = Written();

        Generate("--partial").ShouldBe(ExitCode.Fine, host.Error);

        Written().ShouldBe(files);
        host.Error.ShouldContain("left out of shop.mmd:");
        host.Error.ShouldContain("0 written");
    }

    [Fact]
    public void Strict_writes_nothing_while_anything_is_left_out()
    {
        Generate("--strict").ShouldBe(ExitCode.Findings);

        Written().ShouldBeEmpty();
        host.Error.ShouldContain("left out of shop.mmd:");
        host.Error.ShouldContain("nothing was written: --strict asks that nothing is left out, and 5 things are");
    }

    [Fact]
    public void Strict_and_partial_contradict_each_other() => Generate("--strict", "--partial").ShouldBe(ExitCode.Usage);

    [Fact]
    public void A_whole_drawing_is_written_without_a_list()
    {
        host.Files["shop.mmd"] = Whole;

        Generate().ShouldBe(ExitCode.Fine, host.Error);

        host.Error.ShouldNotContain("left out");
        host.Files["out/terraform/providers.tf"].ShouldNotContain("left out");
    }

    [Fact]
    public void A_drawing_of_which_nothing_is_deployed_says_so()
    {
        host.Files["shop.mmd"] = Nothing;

        Generate().ShouldBe(ExitCode.Findings);

        host.Error.ShouldContain("nothing that is drawn is deployed");
    }

    [Fact]
    public void A_drawing_that_Mermaid_refuses_is_written_as_far_as_it_was_understood()
    {
        host.Files["shop.mmd"] = Broken;

        Generate().ShouldBe(ExitCode.Unreadable);
        host.Files["out/terraform/data.tf"].ShouldContain("aws_dynamodb_table");
        Generate("--partial").ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public void Strict_writes_nothing_of_a_drawing_that_Mermaid_refuses()
    {
        host.Files["shop.mmd"] = Broken;

        Generate("--strict").ShouldBe(ExitCode.Unreadable);
        Written().ShouldBeEmpty();
    }

    [Fact]
    public void A_check_tells_first_what_is_out_of_date_then_what_is_left_out()
    {
        Generate("--check").ShouldBe(ExitCode.Differs);
        Generate();

        Generate("--check").ShouldBe(ExitCode.Findings);
        Generate("--check", "--partial").ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public void An_error_is_not_said_a_second_time_beside_the_list()
    {
        Generate();

        host.Error.ShouldNotContain("error[ARC301]");
        host.Error.ShouldNotContain("error[ARC304]");
        host.Error.ShouldContain("error[ARC211]");
    }

    [Fact]
    public void The_list_is_printed_for_machines_on_request()
    {
        Generate("--format", "json").ShouldBe(ExitCode.Findings, host.Error);

        using var json = JsonDocument.Parse(host.Output);
        var items = json.RootElement.GetProperty("leftOut").EnumerateArray().ToList();
        var macie = items.Single(item => item.TryGetProperty("id", out var id) && id.GetString() == "m");
        macie.GetProperty("type").GetString().ShouldBe("node");
        macie.GetProperty("rule").GetString().ShouldBe("ARC301");
        macie.GetProperty("file").GetString().ShouldBe("shop.mmd");
        macie.GetProperty("line").GetInt32().ShouldBe(4);
        items.Where(item => !item.TryGetProperty("rule", out _)).Select(item => item.GetProperty("type").GetString())
            .ShouldBe(["edge", "edge", "node"]);
        items.Where(item => item.TryGetProperty("outside", out _)).Select(item => item.GetProperty("id").GetString())
            .ShouldBe(["users"]);
    }

    [Fact]
    public void What_a_check_finds_does_not_stand_among_what_machines_read()
    {
        Generate("--check", "--format", "json").ShouldBe(ExitCode.Differs);

        using var json = JsonDocument.Parse(host.Output);
        host.Error.ShouldContain("create out/terraform/data.tf");
    }

    [Fact]
    public void A_guess_that_nobody_answered_is_left_out()
    {
        host.Files["shop.mmd"] = "flowchart LR\n    fn[Lambda]\n    q[Queue]\n";

        Generate().ShouldBe(ExitCode.Findings, host.Error);

        host.Error.ShouldContain("may be sqs or application, which nothing drawn says [ARC201]\n    line 3  q  Queue\n");
        host.Error.ShouldNotContain("warning[ARC201]");
    }

    [Fact]
    public void A_hostile_label_stays_one_line_of_the_list()
    {
        host.Files["shop.mmd"] = "flowchart LR\n m[\"Amazon Macie \u001b[31m\u202E x\"]\n fn[Lambda]\n";

        Generate().ShouldBe(ExitCode.Findings, host.Error);

        host.Error.ShouldNotContain("\u001b");
        host.Error.ShouldNotContain("\u202E");
    }

    private Dictionary<string, string> Written() => host.Files.Paths
        .Where(path => path.Contains("/out/", StringComparison.Ordinal)).ToDictionary(path => path, path => host.Files[path]);

    private int Generate(params string[] more) =>
        host.Run(["generate", "shop.mmd", "-t", "terraform", "-o", "out", .. more]);
}
