using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.CloudFormation;

public sealed class CloudFormationEmitterTests
{
    [Fact]
    public void A_drawing_over_the_limits_is_split_into_stacks_within_them()
    {
        var stacks = Stacks(Large(90));

        stacks.Count.ShouldBeGreaterThan(1);
        stacks.ShouldAllBe(stack => Names(stack, "Resources").Count <= 500);
        stacks.ShouldAllBe(stack => Names(stack, "Parameters").Count <= 200);
        stacks.ShouldAllBe(stack => Names(stack, "Outputs").Count <= 200);
    }

    [Fact]
    public void A_stack_asks_only_for_what_earlier_stacks_give()
    {
        HashSet<string> given = [];
        foreach (var stack in Stacks(Large(90)))
        {
            Names(stack, "Parameters").Where(name => !HasDefault(stack, name)).ShouldBeSubsetOf(given);
            given.UnionWith(Names(stack, "Outputs"));
        }
    }

    [Fact]
    public void Nothing_to_create_gives_no_stack() =>
        Stacks("flowchart LR\n  a((Users)) --> b[Our own thing]\n").ShouldBeEmpty();

    [Fact]
    public void Logical_ids_come_from_the_ids_of_nodes_alone()
    {
        var plain = Names(Stacks("flowchart LR\n  a[Lambda] -->|Write| b[SQS]\n").Single(), "Resources");

        var moved = Names(
            Stacks("flowchart LR\n  c[S3 Bucket]\n  b[SQS queue of mine]\n\n  a[Lambda] -->|Write| b\n").Single(),
            "Resources");

        plain.ShouldBeSubsetOf(moved);
    }

    private static string Large(int count) => "flowchart LR\n" + string.Concat(Enumerable.Range(0, count)
        .Select(i => $"  q{i}[SQS {i}] --> f{i}[Lambda {i}]\n  f{i} -->|Write| t{i}[(DynamoDB {i})]\n"));

    private static List<string> Stacks(string drawing) =>
    [
        .. Compiling.Mermaid(drawing).Emit("cloudformation").Value
            .Where(artifact => artifact.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .OrderBy(artifact => int.Parse(
                artifact.Path.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture))
            .Select(artifact => Encoding.UTF8.GetString(artifact.Content.AsSpan())),
    ];

    private static HashSet<string> Names(string stack, string section) =>
    [
        .. Regex.Matches(Section(stack, section), @"^  (?<id>\w+):$", RegexOptions.Multiline)
            .Select(m => m.Groups["id"].Value),
    ];

    private static bool HasDefault(string stack, string parameter) => Regex.IsMatch(
        Section(stack, "Parameters"), $@"^  {parameter}:\n(?:    .*\n)*?    Default:", RegexOptions.Multiline);

    private static string Section(string stack, string name) =>
        Regex.Match(stack, $@"^{name}:\n(?<text>(?:  .*\n)*)", RegexOptions.Multiline).Groups["text"].Value;
}
