using System.Text.RegularExpressions;
using ArchCompiler.Testing;
using YamlDotNet.RepresentationModel;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>Finds the statements of policies in what is written for a target.</summary>
internal static partial class PolicyTexts
{
    /// <summary>The statements in a file of Terraform's.</summary>
    public static IEnumerable<PolicyStatement> InTerraform(string text)
    {
        foreach (Match found in EffectPattern.Matches(text))
        {
            var body = Around(text, found.Index);
            var owner = OwnerPattern.Matches(text[..found.Index]) is [.., var last] ? last.Groups["type"].Value : "";
            yield return new(
                owner is "aws_iam_role_policy" or "aws_iam_policy" ? "identity" : "resource",
                found.Groups["effect"].Value,
                TextsOf(body, "Action"),
                TextsOf(body, "Resource"),
                ConditionOf(body),
                AnybodyPattern.IsMatch(body));
        }
    }

    /// <summary>The statements in a stack of CloudFormation's.</summary>
    public static IEnumerable<PolicyStatement> InCloudFormation(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        var resources = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode).Children["Resources"];
        foreach (var resource in resources.Children.Values.OfType<YamlMappingNode>())
        {
            var isIdentity = resource.Children["Type"] is YamlScalarNode
            {
                Value: "AWS::IAM::RolePolicy" or "AWS::IAM::Policy" or "AWS::IAM::ManagedPolicy",
            };
            foreach (var statement in resource.AllNodes.OfType<YamlMappingNode>().Where(IsStatement))
            {
                yield return new(
                    isIdentity ? "identity" : "resource",
                    Texts(statement, "Effect").Single(),
                    Texts(statement, "Action"),
                    Texts(statement, "Resource"),
                    Find(statement, "Condition") is YamlMappingNode condition
                        ? [.. condition.Children.Values.OfType<YamlMappingNode>()
                            .SelectMany(keys => keys.Children.Keys).OfType<YamlScalarNode>().Select(key => key.Value ?? "")]
                        : [],
                    Find(statement, "Principal")?.AllNodes.OfType<YamlScalarNode>().Any(node => node.Value == "*") ?? false);
            }
        }
    }

    private static bool IsStatement(YamlMappingNode node) =>
        Find(node, "Effect") is YamlScalarNode && Find(node, "Action") is not null;

    private static YamlNode? Find(YamlMappingNode node, string name) =>
        node.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode key && key.Value == name).Value;

    private static string[] Texts(YamlMappingNode node, string name) => Find(node, name) switch
    {
        YamlSequenceNode list => [.. list.Children.Select(TextOf)],
        { } one => [TextOf(one)],
        null => [],
    };

    private static string TextOf(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } && (node.Tag.IsEmpty || node.Tag == "!Sub") ? value : "";

    /// <summary>The braces around a place.</summary>
    private static string Around(string text, int at)
    {
        var start = Edge(text, at, -1, '{', '}');
        return text[start..Edge(text, at, 1, '}', '{')];
    }

    private static int Edge(string text, int at, int step, char wanted, char other)
    {
        var depth = 0;
        for (; at >= 0 && at < text.Length; at += step)
        {
            depth += text[at] == other ? 1 : text[at] == wanted ? -1 : 0;
            if (depth < 0)
            {
                break;
            }
        }

        return at;
    }

    private static string[] TextsOf(string body, string name) =>
        Regex.Match(body, $@"(?m)^\s*{name}\s*=\s*(?<value>\[[\s\S]*?\]\s*$|.*$)").Groups["value"] is { Success: true } value
            ? [.. QuotedPattern.Matches(value.Value).Select(quoted => quoted.Groups["text"].Value)]
            : [];

    private static string[] ConditionOf(string body) =>
        body.IndexOf("Condition", StringComparison.Ordinal) is var at and >= 0
            ? [.. KeyPattern.Matches(body[at..]).Select(key => key.Groups["key"].Value)]
            : [];

    [GeneratedRegex(@"Effect\s*=\s*""(?<effect>Allow|Deny)""", RegexOptions.ExplicitCapture)]
    private static partial Regex EffectPattern { get; }

    [GeneratedRegex(@"^resource ""(?<type>\w+)""", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex OwnerPattern { get; }

    [GeneratedRegex(@"Principal\s*=\s*(""\*""|\{ AWS = ""\*"" \})", RegexOptions.ExplicitCapture)]
    private static partial Regex AnybodyPattern { get; }

    [GeneratedRegex(@"""(?<text>(?:[^""\\]|\\.)*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex QuotedPattern { get; }

    [GeneratedRegex(@"""(?<key>[A-Za-z0-9.-]+:[^""]+)""\s*=", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyPattern { get; }
}
