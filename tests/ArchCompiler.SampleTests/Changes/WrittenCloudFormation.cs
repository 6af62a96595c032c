using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Emission;
using YamlDotNet.RepresentationModel;

namespace ArchCompiler.SampleTests.Changes;

/// <summary>Reads what CloudFormation's stacks say of each resource.</summary>
internal static partial class WrittenCloudFormation
{
    /// <summary>What the stacks say; a stack goes by what the script calls it, and by where it is.</summary>
    public static Written Read(ImmutableArray<Artifact> files)
    {
        var script = files.Where(file => file.Path == "deploy.sh")
            .Select(file => Encoding.UTF8.GetString([.. file.Content])).FirstOrDefault("");
        var resources = ImmutableSortedDictionary.CreateBuilder<string, WrittenResource>(StringComparer.Ordinal);
        var keeps = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (Match stack in Stack.Matches(script))
        {
            var file = files.First(one => one.Path == stack.Groups["file"].Value);
            var name = $"{stack.Groups["label"].Value}@{stack.Groups["scope"].Value}";
            foreach (var (id, resource) in Read(Encoding.UTF8.GetString([.. file.Content])))
            {
                resources[$"{name}/{id}"] = resource;
            }

            keeps.UnionWith(file.Keeps.Select(id => $"{name}/{id}"));
        }

        return new(resources.ToImmutable(), keeps.ToImmutable());
    }

    private static IEnumerable<(string Id, WrittenResource Resource)> Read(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        Definitions definitions = new(
            Name,
            Entries(root, "Parameters").Select(one => ($"!Ref {one.Name}", Text(Find(one.Node, "Default"))))
                .Concat(Entries(root, "Parameters").Select(one => ($"${{{one.Name}}}", Text(Find(one.Node, "Default")))))
                .Concat(Entries(root, "Conditions").Select(one => ($"!Condition {one.Name}", Text(one.Node))))
                .Concat(Entries(root, "Conditions").Select(one => ($"!If [{one.Name}", Text(one.Node))))
                .Concat(Entries(root, "Mappings").Select(one => ($"!FindInMap [{one.Name}", Text(one.Node)))));
        foreach (var (id, node) in Entries(root, "Resources"))
        {
            var arguments = Find(node, "Properties") is { } properties ? Arguments(properties, "") : [];
            var condition = Find(node, "Condition") is { } stated ? [("Condition", $"!Condition {Text(stated)}")]
                : Array.Empty<(string, string)>();
            yield return (id, new(Text(Find(node, "Type")), arguments.Concat(condition)
                .GroupBy(one => one.Item1, one => definitions.Resolve(one.Item2))
                .ToImmutableSortedDictionary(one => one.Key, one => string.Join('\n', one), StringComparer.Ordinal)));
        }
    }

    private static IEnumerable<(string, string)> Arguments(YamlNode node, string path) => node switch
    {
        YamlMappingNode { Tag.IsEmpty: true } map when !IsFunction(map) => map.Children.SelectMany(child =>
            Arguments(child.Value, path.Length == 0 ? Text(child.Key) : $"{path}.{Text(child.Key)}")),
        YamlSequenceNode { Tag.IsEmpty: true } list when list.Children.Any(item => item is YamlMappingNode) =>
            list.Children.SelectMany(item => Arguments(item, path)),
        _ => [(path, Text(node))],
    };

    private static bool IsFunction(YamlMappingNode map) =>
        map.Children is [var only] && Text(only.Key) is var key && (key.StartsWith("Fn::", StringComparison.Ordinal) || key == "Ref");

    private static IEnumerable<(string Name, YamlNode Node)> Entries(YamlNode node, string name) =>
        Find(node, name) is YamlMappingNode map ? map.Children.Select(child => (Text(child.Key), child.Value)) : [];

    private static YamlNode? Find(YamlNode node, string name) =>
        node is YamlMappingNode map && map.Children.TryGetValue(name, out var child) ? child : null;

    private static string Text(YamlNode? node)
    {
        var tag = node is null || node.Tag.IsEmpty || !node.Tag.Value.StartsWith('!') ? "" : node.Tag.Value + " ";
        return node switch
        {
            YamlScalarNode scalar => tag + scalar.Value,
            YamlSequenceNode list => $"{tag}[{string.Join(", ", list.Children.Select(Text))}]",
            YamlMappingNode map => $"{tag}{{{string.Join(", ", map.Children.Select(c => $"{Text(c.Key)}: {Text(c.Value)}"))}}}",
            _ => "",
        };
    }

    [GeneratedRegex(@"^  ""(?<file>[^|""]+)\|(?<label>[^|]+)\|(?<scope>[^|]+)\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Stack { get; }

    [GeneratedRegex(@"!Ref \w+|\$\{\w+\}|!Condition \w+|!If \[\w+|!FindInMap \[\w+")]
    private static partial Regex Name { get; }
}
