using System.Text.RegularExpressions;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>
/// What CloudFormation's own tools say of what is written: the linter, and a local AWS that creates the stacks.
/// </summary>
public sealed class CloudFormationTests : IDisposable
{
    private static readonly Dictionary<string, string> Nothing = [];
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Examples { get; } =
    [
        "seed/aws-cloud-architecture.md",
        "bookings/bookings.yaml",
        "web-shop/README.md",
        "serverless-api/README.md",
        "container-platform/README.md",
        "order-events/README.md",
        "two-regions/README.md",
    ];

    public void Dispose() => folder.Dispose();

    [ToolTheory(OutsideTool.CfnLint)]
    [MemberData(nameof(Examples))]
    public void The_linter_has_nothing_to_say(string example)
    {
        var output = Generate(Repository.At("examples", example));

        Lint(output).ShouldBe("");
    }

    [ToolFact(OutsideTool.CfnLint)]
    public void The_linter_has_nothing_to_say_of_starters()
    {
        foreach (var starter in Directory.EnumerateDirectories(Repository.At("starters")))
        {
            Lint(Generate(Path.Combine(starter, "README.md"))).ShouldBe("");
        }
    }

    [ToolFact(OutsideTool.CfnLint)]
    public void Hostile_labels_come_out_as_text()
    {
        folder.Put("hostile.mmd", HostileDiagram.Text);
        var output = Generate(folder.At("hostile.mmd"));

        Lint(output).ShouldBe("");
    }

    [ToolFact(OutsideTool.ShellCheck)]
    public void The_script_is_sound()
    {
        var output = Generate(Repository.At("examples", "seed", "aws-cloud-architecture.md"));

        var (exitCode, said) = OutsideTool.Run(output, Nothing, OutsideTool.ShellCheck, "deploy.sh");

        exitCode.ShouldBe(0, said);
    }

    [ToolTheory(OutsideTool.Aws, OutsideTool.Emulator)]
    [MemberData(nameof(Examples))]
    public void The_script_deploys_every_stack(string example)
    {
        var output = Generate(Repository.At("examples", example));
        NameServers(output);
        using AwsEmulator aws = new();

        Ask(output, aws, "s3", "mb", "s3://templates");
        Deploy(output, aws, "--dry-run", "--bucket", "templates").ShouldContain("create");
        Deploy(output, aws, ["--yes", "--bucket", "templates", .. Unguarded(output), .. Certificates(output, aws)])
            .ShouldContain(": done");
        var stacks = Directory.GetFiles(output, "*.yaml").Length;
        StatesOf(aws, output).Count(state => state == "CREATE_COMPLETE").ShouldBe(stacks);
    }

    [ToolFact(OutsideTool.Aws, OutsideTool.Emulator)]
    public void A_second_run_changes_nothing()
    {
        var output = Generate(Repository.At("examples", "serverless-api", "README.md"));
        using AwsEmulator aws = new();
        string[] run = ["--yes", .. Unguarded(output)];
        Deploy(output, aws, run);

        Deploy(output, aws, run).ShouldContain("nothing changes");
    }

    [ToolFact(OutsideTool.Aws, OutsideTool.Emulator)]
    public void The_script_stops_where_it_cannot_ask_or_does_not_know()
    {
        var output = Generate(Repository.At("examples", "serverless-api", "README.md"));
        using AwsEmulator aws = new();

        Refuse(output, aws).ShouldContain("--yes");
        Refuse(output, aws, "--parameter", "Nonsense=1").ShouldContain("no stack has a parameter 'Nonsense'");
        Refuse(output, aws, "--nonsense").ShouldContain("unknown option '--nonsense'");
        StatesOf(aws, output).ShouldNotContain("CREATE_COMPLETE");
    }

    // The local AWS faults where a stack is updated, which the guard of a new one is.
    private static string[] Unguarded(string output) =>
        File.ReadAllText(Path.Combine(output, "deploy.sh")).Contains("wanted_protection", StringComparison.Ordinal)
            ? ["--parameter", "DeletionProtection=false"]
            : [];

    // The local AWS knows no name servers of a zone.
    private static void NameServers(string output)
    {
        foreach (var stack in StacksIn(output).Select(file => Path.Combine(output, file)))
        {
            var text = File.ReadAllText(stack);
            File.WriteAllText(
                stack, Regex.Replace(text, @"!Join \["" "", !GetAtt \w+\.NameServers\]", "ns-1.example ns-2.example"));
        }
    }

    // The local AWS validates no domain, so a listener gets a certificate that stands already.
    private static IEnumerable<string> Certificates(string output, AwsEmulator aws)
    {
        foreach (var (stack, name) in
            from stack in StacksIn(output)
            where !stack.Contains("-edge-", StringComparison.Ordinal)
            from found in Regex.Matches(
                File.ReadAllText(Path.Combine(output, stack)), @"^  (?<name>\w+CertificateArn):$", RegexOptions.Multiline)
            select (stack, found.Groups["name"].Value))
        {
            var region = RegionOf(stack) ?? Said(output, "region");
            var certificate = Ask(
                output, aws, "acm", "request-certificate", "--domain-name", "example.com", "--region", region,
                "--query", "CertificateArn", "--output", "text");
            yield return "--parameter";
            yield return $"{name}={certificate.Trim()}";
        }
    }

    private static string Ask(string output, AwsEmulator aws, params string[] arguments)
    {
        var (exitCode, said) = OutsideTool.Run(output, aws.Environment, [OutsideTool.Aws, .. arguments]);
        exitCode.ShouldBe(0, said);
        return said;
    }

    private static IEnumerable<string> RegionsOf(string output) =>
        new[] { "us-east-1", Said(output, "region"), Said(output, "replica_region") }
            .Concat(StacksIn(output).Select(RegionOf).OfType<string>())
            .Where(region => region.Length > 0)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The region that a stack's file is named after; null for one at home.</summary>
    private static string? RegionOf(string stack) =>
        Regex.Match(stack, @"[a-z]{2}(-[a-z]+)+-\d") is { Success: true, Value: var region } ? region : null;

    private static string Said(string output, string name) => File.ReadLines(Path.Combine(output, "deploy.sh"))
        .First(line => line.StartsWith($"{name}='", StringComparison.Ordinal))[(name.Length + 2)..^1];

    private static string Lint(string output)
    {
        var (exitCode, said) = OutsideTool.Run(
            output, Nothing, [OutsideTool.CfnLint, "--non-zero-exit-code", "informational", .. StacksIn(output)]);
        return exitCode == 0 ? said.Trim() : $"exit code {exitCode}\n{said}";
    }

    private static IEnumerable<string> StacksIn(string output) =>
        Directory.EnumerateFiles(output, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static string Deploy(string output, AwsEmulator aws, params string[] options)
    {
        var (exitCode, said) = OutsideTool.Run(output, aws.Environment, [Path.Combine(output, "deploy.sh"), .. options]);
        exitCode.ShouldBe(0, said);
        return said;
    }

    private static string Refuse(string output, AwsEmulator aws, params string[] options)
    {
        var (exitCode, said) = OutsideTool.Run(output, aws.Environment, [Path.Combine(output, "deploy.sh"), .. options]);
        exitCode.ShouldNotBe(0, said);
        return said;
    }

    private static IEnumerable<string> StatesOf(AwsEmulator aws, string output) =>
        RegionsOf(output).SelectMany(region => OutsideTool.Run(
            output,
            aws.Environment,
            OutsideTool.Aws, "cloudformation", "describe-stacks", "--region", region, "--query", "Stacks[].StackStatus",
            "--output", "text").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Generate(string diagram)
    {
        var run = ArchcProcess.Run(folder.Root, "generate", diagram, "-t", "cloudformation", "-o", "out");
        run.ExitCode.ShouldBe(0, run.Error);
        return folder.At("out", "cloudformation");
    }
}
