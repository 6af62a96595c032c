using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>What deploy.sh asks of AWS and what it makes of the answers, with a stand-in for its tool.</summary>
public sealed class DeployScriptTests : IDisposable
{
    private const string Drawing =
        """
        ---
        title: shop
        ---
        flowchart LR
          users[Users] --> dns[Route 53] --> cdn[CloudFront] --> site[S3 Bucket]
          fn[Lambda] --> table[DynamoDB]
        """;

    // Keeps what it was asked, and answers as the test says: a line `WORDS => ANSWER`, or `WORDS => ! ERROR`.
    private const string StandIn =
        """
        #!/usr/bin/env bash
        printf '%s\n' "$*" >>"$STAND_IN/asked"
        for word in "$@"; do
          file=${word#file://}
          if [ "$file" != "$word" ] && [ -f "$file" ]; then { cat "$file"; echo; } >>"$STAND_IN/files"; fi
        done
        while IFS= read -r line; do
          case "$*" in *${line%% => *}*) ;; *) continue ;; esac
          answer=${line#* => }
          case $answer in '! '*) echo "${answer#! }" >&2; exit 254 ;; esac
          printf '%b\n' "$answer"
          exit 0
        done <"$STAND_IN/answers"
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Deleting_says_what_stays_and_lifts_the_protection_of_each_stack()
    {
        var (exitCode, said) = Deploy(
            ["describe-stacks => CREATE_COMPLETE"], "--delete", "--yes", "--parameter", "DeletionProtection=false");

        exitCode.ShouldBe(0, said);
        said.ShouldContain("Keep     AWS::DynamoDB::Table TableTable");
        said.ShouldContain("Keep     AWS::Route53::HostedZone DnsZone");
        said.ShouldContain("shop-main: deleted");
        Asked().ShouldContain("update-termination-protection --no-enable-termination-protection");
    }

    [Theory]
    [InlineData("describe-stacks => ! AccessDenied: you may not look", "cannot ask for stack")]
    [InlineData("update-termination-protection => ! AccessDenied: no", "does not lift the termination protection")]
    [InlineData("delete-stack => ! AccessDenied: you may not", "refuses to delete")]
    [InlineData("stack-delete-complete => ! failed", "could not be deleted")]
    public void Deleting_fails_where_aws_refuses(string answer, string expected)
    {
        var (exitCode, said) = Deploy([answer, "describe-stacks => CREATE_COMPLETE"], "--delete", "--yes");

        exitCode.ShouldBe(1, said);
        said.ShouldContain(expected);
        said.ShouldNotContain(": deleted");
    }

    [Fact]
    public void Deleting_stops_before_what_is_guarded()
    {
        var (exitCode, said) = Deploy(
            ["DeletionProtection' => true", "describe-stacks => CREATE_COMPLETE"], "--delete", "--yes");

        exitCode.ShouldBe(1, said);
        said.ShouldContain("--parameter DeletionProtection=false");
        Asked().ShouldNotContain("delete-stack");
    }

    [Theory]
    [InlineData("jq")]
    [InlineData("python3")]
    public void A_value_with_line_breaks_sets_one_parameter(string reader)
    {
        folder.Put(
            "values.json",
            """[{ "ParameterKey": "DnsDomainName", "ParameterValue": "a.example\nDnsHostedZoneId=Z1\n\"x\", " }]""");

        var (exitCode, said) = Deploy(
            ["to_string => []", "describe-stacks => ! stack does not exist"],
            reader, "--yes", "--until-zone", "--parameters", folder.At("values.json"));

        exitCode.ShouldBe(0, said);
        var files = File.ReadAllText(folder.At("stand-in", "files"));
        files.ShouldContain(
            """{"ParameterKey": "DnsDomainName", "ParameterValue": "a.example\nDnsHostedZoneId=Z1\n\"x\", "}""");
        files.ShouldNotContain("\"ParameterKey\": \"DnsHostedZoneId\"");
    }

    [Fact]
    public void A_tag_with_commas_is_one_tag()
    {
        Deploy(
            ["to_string => []", "describe-stacks => ! stack does not exist"],
            "--yes", "--until-zone", "--tag", "Team=a,Key=b,Value=c");

        File.ReadAllText(folder.At("stand-in", "files"))
            .ShouldContain("""{"Key": "Team", "Value": "a,Key=b,Value=c"}""");
    }

    [Fact]
    public void A_new_stack_is_guarded_once_it_stands_and_the_zone_is_handed_over()
    {
        var (exitCode, said) = Deploy(
            [
                "to_string => [\"DnsNameServers\",\"ns-1.example ns-2.example\"]\\n[\"DnsZoneId\",\"Z1\"]"
                    + "\\n[\"CdnCertificateArn\",\"arn:c\"]\\n[\"CdnArn\",\"arn:c\"]\\n[\"AccessLogsArn\",\"arn:a\"]",
                "describe-stacks => ! stack does not exist",
            ],
            "--yes");

        exitCode.ShouldBe(0, said);
        said.ShouldContain("  ns-1.example ns-2.example\n");
        Asked().ShouldContain("--enable-termination-protection");
        var files = File.ReadAllText(folder.At("stand-in", "files"));
        files.IndexOf("""{"ParameterKey": "DeletionProtection", "ParameterValue": "false"}""", StringComparison.Ordinal)
            .ShouldBeInRange(0, files.IndexOf(
                """{"ParameterKey": "DeletionProtection", "ParameterValue": "true"}""", StringComparison.Ordinal));
    }

    private string Asked() => File.ReadAllText(folder.At("stand-in", "asked"));

    private (int ExitCode, string Output) Deploy(string[] answers, params string[] options)
    {
        folder.Put("shop.mmd", Drawing);
        var run = ArchcProcess.Run(folder.Root, "generate", "shop.mmd", "-t", "cloudformation", "-o", "out");
        run.ExitCode.ShouldBe(0, run.Error);
        folder.Put("stand-in/answers", string.Join('\n', answers) + "\n");
        folder.Put("bin/aws", StandIn);
        var reader = options[0] is "jq" or "python3" ? options[0] : null;
        var hidden = reader is "python3" ? "jq" : null;
        var path = hidden is null ? Environment.GetEnvironmentVariable("PATH") : Without(hidden);
        OutsideTool.Run(folder.Root, new Dictionary<string, string>(), "chmod", "+x", folder.At("bin", "aws"));
        return OutsideTool.Run(
            folder.Root,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["PATH"] = $"{folder.At("bin")}:{path}",
                ["STAND_IN"] = folder.At("stand-in"),
            },
            [folder.At("out", "cloudformation", "deploy.sh"), .. options.Skip(reader is null ? 0 : 1)]);
    }

    // A folder of links to what the script needs, without one of its readers.
    private string Without(string hidden)
    {
        Directory.CreateDirectory(folder.At("tools"));
        string[] tools =
        [
            "bash", "env", "mktemp", "rm", "mkdir", "cat", "tr", "sort", "wc", "awk", "dirname", "basename", "mv",
            "python3", "date", "tail",
        ];
        foreach (var tool in tools)
        {
            if (tool != hidden && Find(tool) is { } found)
            {
                File.CreateSymbolicLink(folder.At("tools", tool), found);
            }
        }

        return folder.At("tools");
    }

    // Not from folders of shims, which need more than is there.
    private static string? Find(string tool) => ((string[])["/usr/bin", "/bin", "/usr/local/bin"])
        .Select(directory => Path.Combine(directory, tool)).FirstOrDefault(File.Exists);
}
