using System.Text.RegularExpressions;
using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

/// <summary>No two things share a name, in one project or in two.</summary>
public sealed partial class NamesTests
{
    [Theory]
    [InlineData("Web shop", "web-shop")]
    [InlineData("Orders", "orders")]
    [InlineData("x", "arch-x")]
    [InlineData("001", "arch-001")]
    [InlineData("1 Network", "network-1")]
    [InlineData("Bestellungen", "bestellungen")]
    public void A_project_is_called_as_its_title(string title, string name) => NameOf(title).ShouldBe(name);

    [Fact]
    public void Titles_that_differ_name_projects_that_differ()
    {
        string[] titles =
        [
            "payments service api", "payments service web", "payments service", "数据", "订单", "x", "xx", "ex",
            "architecture of the shop", "architecture of the shops", "1", "11",
        ];

        titles.Select(NameOf).ShouldBeUnique();
    }

    [Theory]
    [InlineData("orders.mmd")]
    [InlineData("invoices.mmd")]
    public void A_file_gives_no_name_and_its_lack_is_told(string path)
    {
        TestHost host = new();
        host.Files[path] = "flowchart LR\n  q[SQS]\n";
        host.Run("generate", path, "-o", "out", "-t", "terraform").ShouldBe(0);

        ProjectName.Match(Text(host, "terraform")).Groups["name"].Value.ShouldBe("arch");
        host.Error.ShouldContain("warning[ARC430]");
    }

    [Fact]
    public void What_is_named_is_not_told()
    {
        TestHost host = new();
        host.Files["archc.yaml"] = "name: shop\n";
        host.Files["a.mmd"] = "flowchart LR\n  q[SQS]\n";
        host.Run("generate", "a.mmd", "-o", "out", "-t", "terraform").ShouldBe(0);

        host.Error.ShouldNotContain("ARC430");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public void Networks_and_what_is_in_them_share_no_name(int count)
    {
        var networks = Enumerable.Range(1, count).Select(i =>
            $"  subgraph v{i}[VPC {i}]\n    l{i}[ALB {i}] --> x{i}[EC2 app] --> p{i}[(RDS data)]\n  end\n");
        TestHost host = new();
        host.Files["shop.mmd"] = $"flowchart LR\n{string.Concat(networks)}";
        host.Run("generate", "shop.mmd", "-o", "out", "-t", "terraform", "-t", "cloudformation")
            .ShouldBeOneOf(ExitCode.Fine, ExitCode.Findings);

        Names(host, "terraform", TerraformName).ShouldBeUnique();
        Names(host, "cloudformation", CloudFormationName).ShouldBeUnique();
    }

    private static string NameOf(string title)
    {
        TestHost host = new();
        host.Files["a.mmd"] = $"---\ntitle: \"{title}\"\n---\nflowchart LR\n  q[SQS]\n";
        host.Run("generate", "a.mmd", "-o", "out", "-t", "terraform");
        return ProjectName.Match(Text(host, "terraform")).Groups["name"].Value;
    }

    /// <summary>
    /// Each name with the type of what has it: a subnet may be called as its route table, a policy as that of another
    /// role.
    /// </summary>
    private static IEnumerable<string> Names(TestHost host, string target, Regex pattern) =>
        pattern.Matches(Text(host, target))
            .Where(found => !found.Groups["type"].Value.EndsWith("policy", StringComparison.OrdinalIgnoreCase))
            // Parameters of an engine have names of the engine's.
            .Where(found => !found.Groups["type"].Value.EndsWith("parameter_group", StringComparison.Ordinal))
            // The service that an endpoint leads to is no name of its own.
            .Where(found => !found.Groups["type"].Value.EndsWith("VPCEndpoint", StringComparison.Ordinal))
            .Select(found => $"{found.Groups["type"]} {found.Groups["name"]}");

    private static string Text(TestHost host, string target) => string.Join(
        '\n',
        host.Files.Paths.Where(path => path.Contains($"/out/{target}/", StringComparison.Ordinal))
            .Select(path => host.Files[path]));

    [GeneratedRegex(
        @"variable ""name"" \{[^}]*?default\s*=\s*""(?<name>[^""]*)""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex ProjectName { get; }

    [GeneratedRegex(
        @"^resource ""(?<type>\w+)"" ""\w+"" \{(?:(?!^\}).)*?\b(?:Name|name|identifier)\s*=\s*"
        + @"(?<name>""[^""\n]+"")",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TerraformName { get; }

    [GeneratedRegex(
        @"^  \w+:\n    Type: (?<type>AWS::\S+)$(?:(?!^  \w).)*?(?:Key: Name, Value|LogGroupName|Identifier|Name):"
        + @" (?<name>!Sub ""[^""\n]+""|!Join[^\n]+\]\])",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CloudFormationName { get; }
}
