using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Planning.Limits;
using ArchCompiler.Emitters.CloudFormation;
using ArchCompiler.Testing;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters;

/// <summary>The page of limits is made from the limits.</summary>
public sealed partial class LimitsPageTests
{
    [GeneratedRegex("<!-- generated: (?<name>[a-z-]+) -->\n(?<text>.*?)<!-- end -->",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Generated { get; }

    [Fact]
    public void It_is_current()
    {
        var path = Repository.At("docs", "limits.md");
        Golden.Verify(path, Generated.Replace(File.ReadAllText(path), block =>
            $"<!-- generated: {block.Groups["name"].Value} -->\n{Write(block.Groups["name"].Value)}<!-- end -->"));
    }

    private static string Write(string name) => name switch
    {
        "plan" => Plan(),
        "stacks" => Stacks(),
        _ => Recognised(),
    };

    private static string Plan()
    {
        StringBuilder text = new("| of one | at most |\n|---|---|\n");
        foreach (var limit in PlanLimit.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{limit.Construct}` | {limit.Most:N0} {limit.What} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| security group | {LimitCheck.MostRules:N0} rules each way |\n");
        text.Append(CultureInfo.InvariantCulture, $"| role | {LimitCheck.MostPolicy:N0} characters in its policies |\n");
        return text.ToString();
    }

    private static string Stacks() => string.Create(CultureInfo.InvariantCulture, $"""
        | limit | of what |
        |---|---|
        | {StackLimits.Resources:N0} | resources of a stack |
        | {StackLimits.Parameters:N0} | parameters of a stack |
        | {StackLimits.Outputs:N0} | outputs of a stack |
        | {StackLimits.Bytes:N0} | bytes of a stack's text |
        | {StackLimits.ValueBytes:N0} | characters of a parameter's value |

        """);

    private static string Recognised()
    {
        var kinds = BuiltInCatalog.Load().Kinds
            .Where(kind => kind is { IsResource: true, Realisation: null })
            .OrderBy(kind => kind.Title, StringComparer.Ordinal)
            .Select(kind => kind.Title)
            .ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{kinds.Count} kinds: {string.Join(", ", kinds)}.\n");
    }
}
