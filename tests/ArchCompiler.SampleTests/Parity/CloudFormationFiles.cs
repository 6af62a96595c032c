using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ArchCompiler.SampleTests.Parity;

/// <summary>Tells what CloudFormation's stacks create.</summary>
internal static partial class CloudFormationFiles
{
    /// <summary>What the stacks create.</summary>
    /// <param name="texts">The stacks, in the order of deployment.</param>
    /// <param name="named">Resources of the other target, whose names a logical id begins with.</param>
    /// <param name="differences">What only CloudFormation has.</param>
    public static Deployed Read(
        IEnumerable<string> texts, ImmutableHashSet<Resource> named, Differences differences)
    {
        Reading reading = new(named, differences);
        foreach (var text in texts)
        {
            reading.Add(text);
        }

        return reading.Told();
    }

    private sealed class Reading(ImmutableHashSet<Resource> named, Differences differences)
    {
        private readonly Dictionary<string, List<string>> passedOn = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Resource?> nodes = new(StringComparer.Ordinal);
        private readonly ILookup<string, string> names = named.ToLookup(r => r.Kind, r => r.Name, StringComparer.Ordinal);
        private readonly SortedSet<string> references = new(StringComparer.Ordinal);
        private readonly SortedSet<string> flows = new(StringComparer.Ordinal);
        private readonly SortedSet<string> grants = new(StringComparer.Ordinal);
        private readonly HashSet<Resource> resources = [];

        public void Add(string text)
        {
            YamlStream stream = [];
            stream.Load(new StringReader(text));
            var root = (YamlMappingNode)stream.Documents[0].RootNode;
            var created = Entries(root, "Resources").ToList();
            foreach (var (id, resource) in created)
            {
                nodes[id] = NodeOf(Text(resource, "Type"), id);
            }

            foreach (var (id, resource) in created)
            {
                Add(id, (YamlMappingNode)resource);
            }

            foreach (var (name, output) in Entries(root, "Outputs"))
            {
                passedOn[name] = [.. NamesIn(output).SelectMany(Resolve)];
            }
        }

        public Deployed Told() => new([.. resources], [.. references], [.. flows], [.. grants]);

        private void Add(string id, YamlMappingNode resource)
        {
            if (nodes[id] is not { } node)
            {
                return;
            }

            resources.Add(node);
            var properties = Child(resource, "Properties");
            foreach (var other in NamesIn(properties).SelectMany(Resolve).Select(name => nodes[name]).OfType<Resource>())
            {
                if (other != node)
                {
                    references.Add($"{node} -> {other}");
                }
            }

            if (node.Kind is "AWS::EC2::SecurityGroupIngress" or "AWS::EC2::SecurityGroupEgress")
            {
                flows.Add(FlowOf(node.Kind, properties));
            }
            else if (node.Kind is "AWS::EC2::SecurityGroup")
            {
                flows.UnionWith(FlowsWithin(node, properties));
            }
            else if (node.Kind is "AWS::IAM::Policy" or "AWS::IAM::RolePolicy" or "AWS::IAM::ManagedPolicy")
            {
                grants.UnionWith(GrantsIn(properties));
            }
        }

        // The longest name of the other target that the id begins with is what it was made for.
        private Resource? NodeOf(string type, string id)
        {
            if (differences.CloudFormationOnly.ContainsKey(type))
            {
                return null;
            }

            var kind = differences.SameAs(type);
            var found = names[kind].Where(name => id.ToLowerInvariant().StartsWith(name, StringComparison.Ordinal))
                .MaxBy(name => name.Length);
            return new(kind, found ?? id);
        }

        private IEnumerable<string> Resolve(string name) =>
            nodes.ContainsKey(name) ? [name] : passedOn.GetValueOrDefault(name, []);

        private string FlowOf(string kind, YamlNode properties)
        {
            var direction = kind.EndsWith("Ingress", StringComparison.Ordinal) ? "in" : "out";
            var peer = GroupIn(properties, "SourceSecurityGroupId") ?? GroupIn(properties, "DestinationSecurityGroupId")
                ?? (Find(properties, "SourcePrefixListId") is null && Find(properties, "DestinationPrefixListId") is null
                    ? TerraformFiles.Plain(Text(properties, "CidrIp"))
                    : "a prefix list");
            return $"{direction} {GroupIn(properties, "GroupId")} {peer} {TerraformFiles.Plain(Text(properties, "FromPort"))}";
        }

        // A rule from a list of prefixes stands on the group itself.
        private static IEnumerable<string> FlowsWithin(Resource group, YamlNode properties) =>
            Find(properties, "SecurityGroupIngress") is YamlSequenceNode rules
                ? rules.Select(rule => $"in {group.Name} "
                    + (Find(rule, "SourcePrefixListId") is null
                        ? TerraformFiles.Plain(Text(rule, "CidrIp"))
                        : "a prefix list")
                    + $" {TerraformFiles.Plain(Text(rule, "FromPort"))}")
                : [];

        private string? GroupIn(YamlNode properties, string name) => Find(properties, name) is { } group
            ? NamesIn(group).SelectMany(Resolve).Select(id => nodes[id]?.Name).FirstOrDefault()
            : null;

        private IEnumerable<string> GrantsIn(YamlNode properties)
        {
            var role = NamesIn(Find(properties, "Roles") ?? Child(properties, "RoleName")).SelectMany(Resolve)
                .Select(id => nodes[id]?.Name).FirstOrDefault();
            return ((YamlSequenceNode)Child(Child(properties, "PolicyDocument"), "Statement")).Select(statement =>
                $"{role} {Text(statement, "Sid")} {string.Join(' ', Texts(Child(statement, "Action")).Order(StringComparer.Ordinal))}");
        }
    }

    private static IEnumerable<(string Name, YamlNode Node)> Entries(YamlNode node, string name) =>
        Find(node, name) is YamlMappingNode map
            ? map.Children.Select(c => (((YamlScalarNode)c.Key).Value ?? "", c.Value))
            : [];

    private static YamlNode? Find(YamlNode node, string name) =>
        node is YamlMappingNode map && map.Children.TryGetValue(name, out var child) ? child : null;

    private static YamlNode Child(YamlNode node, string name) => Find(node, name) ?? new YamlMappingNode();

    private static string Text(YamlNode node, string name) => (Find(node, name) as YamlScalarNode)?.Value ?? "";

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlSequenceNode list => list.SelectMany(Texts),
        YamlScalarNode { Value: { } text } => [text],
        _ => [],
    };

    /// <summary>The logical ids and parameters that intrinsic functions within a node name.</summary>
    private static IEnumerable<string> NamesIn(YamlNode node)
    {
        Stack<YamlNode> pending = new([node]);
        while (pending.TryPop(out var next))
        {
            switch (next)
            {
                case YamlMappingNode map:
                    if (Find(map, "Fn::GetAtt") is YamlSequenceNode { Children: [YamlScalarNode { Value: { } id }, ..] })
                    {
                        yield return id;
                    }

                    foreach (var child in map.Children.Values)
                    {
                        pending.Push(child);
                    }

                    break;
                case YamlSequenceNode list:
                    foreach (var child in list)
                    {
                        pending.Push(child);
                    }

                    break;
                case YamlScalarNode { Value: { } text } scalar:
                    foreach (var name in NamesIn(scalar.Tag.IsEmpty ? "" : scalar.Tag.Value, text))
                    {
                        yield return name;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<string> NamesIn(string tag, string text) => tag switch
    {
        "!Ref" => [text],
        "!GetAtt" => [text.Split('.')[0]],
        "!Sub" => Substituted.Matches(text).Select(m => m.Groups["name"].Value),
        _ => [],
    };

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z0-9]+)(\.[A-Za-z0-9.]+)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Substituted { get; }
}
