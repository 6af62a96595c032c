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
    [InlineData("web-shop.mmd", "web-shop")]
    [InlineData("docs/Orders.mmd", "orders")]
    [InlineData("x.mmd", "arch-x")]
    [InlineData("ex.mmd", "arch-ex")]
    [InlineData("001.mmd", "arch-001")]
    [InlineData("1-network.mmd", "network-1")]
    [InlineData("2-network.mmd", "network-2")]
    public void A_project_is_called_as_its_file(string path, string name) => NameOf(path).ShouldBe(name);

    [Fact]
    public void Files_of_different_names_are_projects_of_different_names()
    {
        string[] files =
        [
            "payments-service-api.mmd", "payments-service-web.mmd", "payments-service.mmd", "数据.mmd", "订单.mmd", "x.mmd",
            "xx.mmd", "ex.mmd", "architecture-of-the-shop.mmd", "architecture-of-the-shops.mmd", "1.mmd", "11.mmd",
        ];

        files.Select(NameOf).ShouldBeUnique();
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

    private static string NameOf(string path)
    {
        TestHost host = new();
        host.Files[path] = "flowchart LR\n  q[SQS]\n";
        host.Run("generate", path, "-o", "out", "-t", "terraform");
        return ProjectName.Match(Text(host, "terraform")).Groups["name"].Value;
    }

    /// <summary>
    /// Each name with the type of what has it: a subnet may be called as its route table, a policy as that of another
    /// role.
    /// </summary>
    private static IEnumerable<string> Names(TestHost host, string target, Regex pattern) =>
        pattern.Matches(Text(host, target))
            .Where(found => !found.Groups["type"].Value.EndsWith("policy", StringComparison.OrdinalIgnoreCase))
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
