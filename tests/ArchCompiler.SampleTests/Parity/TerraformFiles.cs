using System.Text.RegularExpressions;

namespace ArchCompiler.SampleTests.Parity;

/// <summary>Tells what canonical Terraform files create.</summary>
internal static partial class TerraformFiles
{
    /// <summary>What the files create.</summary>
    /// <param name="text">All files, one after the other.</param>
    /// <param name="differences">How Terraform's types are told in CloudFormation's.</param>
    public static Deployed Read(string text, Differences differences)
    {
        var all = Block.Matches(text)
            .Select(m => (Type: m.Groups["type"].Value, Name: m.Groups["name"].Value, Body: m.Groups["body"].Value))
            .ToList();
        var blocks = all.Where(b => !differences.IsOfTerraformAlone(b.Type, b.Body)).ToList();
        var left = all.Except(blocks).Select(b => (b.Type, b.Name)).ToHashSet();
        var locals = LocalsOf(text);
        foreach (var known in differences.TerraformKnows.Keys)
        {
            locals.Remove(known);
        }

        Resource? NodeOf(string type, string name) => left.Contains((type, name))
            ? null
            : new(differences.KindOf(type), Plain(name));
        return new(
            [.. blocks.Select(b => NodeOf(b.Type, b.Name)).OfType<Resource>()],
            [
                .. blocks.SelectMany(b => ReferencesIn(WithoutOrder(b.Body), locals)
                    .Select(r => (From: NodeOf(b.Type, b.Name), To: NodeOf(r.Type, r.Name))))
                    .Where(pair => pair.From is not null && pair.To is not null && pair.From != pair.To)
                    .Select(pair => $"{pair.From} -> {pair.To}"),
            ],
            [.. all.Select(FlowOf).OfType<string>()],
            [.. blocks.Where(b => b.Type == "aws_iam_role_policy").SelectMany(b => GrantsIn(b.Body))]);
    }

    /// <summary>A name without what sets its words apart.</summary>
    public static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string? FlowOf((string Type, string Name, string Body) block)
    {
        var direction = block.Type switch
        {
            "aws_vpc_security_group_ingress_rule" => "in",
            "aws_vpc_security_group_egress_rule" => "out",
            _ => null,
        };
        if (direction is null)
        {
            return null;
        }

        var peer = Argument(block.Body, "referenced_security_group_id") is { } group ? NameIn(group)
            : Argument(block.Body, "prefix_list_id") is not null ? "a prefix list"
            : Argument(block.Body, "cidr_ipv4") is { } range ? Plain(range.Trim('"').Replace("var.", "", StringComparison.Ordinal))
            : "?";
        var port = Plain((Argument(block.Body, "from_port") ?? "any").Replace("var.", "", StringComparison.Ordinal));
        return $"{direction} {NameIn(Argument(block.Body, "security_group_id") ?? "")} {peer} {port}";
    }

    private static string NameIn(string reference) => Plain(reference.Split('.').ElementAtOrDefault(1) ?? "");

    private static string? Argument(string body, string name) =>
        Regex.Match(body, $@"^  {name}\s+= (.+)$", RegexOptions.Multiline) is { Success: true } match
            ? match.Groups[1].Value
            : null;

    private static IEnumerable<string> GrantsIn(string body)
    {
        var role = NameIn(Argument(body, "role") ?? "");
        return Statement.Matches(body).Select(m =>
            $"{role} {m.Groups["sid"].Value} {string.Join(' ', Action.Matches(m.Groups["rest"].Value)
                .Select(a => a.Groups["action"].Value).Order(StringComparer.Ordinal))}");
    }

    private static IEnumerable<(string Type, string Name)> ReferencesIn(
        string body, Dictionary<string, string> locals) =>
        With(locals, body).SelectMany(text => Reference.Matches(text))
            .Select(m => (m.Groups["type"].Value, m.Groups["name"].Value))
            .Distinct();

    // The text, and that of every local that it leads to.
    private static IEnumerable<string> With(Dictionary<string, string> locals, string body)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> pending = new([body]);
        while (pending.TryPop(out var text))
        {
            yield return text;
            foreach (Match local in Local.Matches(text))
            {
                if (locals.TryGetValue(local.Groups["name"].Value, out var value) && seen.Add(local.Value))
                {
                    pending.Push(value);
                }
            }
        }
    }

    private static string WithoutOrder(string body) => Order.Replace(body, "");

    private static Dictionary<string, string> LocalsOf(string text)
    {
        Dictionary<string, string> locals = new(StringComparer.Ordinal);
        foreach (Match block in LocalsBlock.Matches(text))
        {
            var name = "";
            foreach (var line in block.Groups["body"].Value.Split('\n'))
            {
                if (LocalEntry.Match(line) is { Success: true } entry)
                {
                    name = entry.Groups["name"].Value;
                    locals[name] = "";
                }

                if (name is not "")
                {
                    locals[name] += line + "\n";
                }
            }
        }

        return locals;
    }

    [GeneratedRegex("""^resource "(?<type>\w+)" "(?<name>\w+)" \{\n(?<body>.*?)^\}""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex(@"^locals \{\n(?<body>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex LocalsBlock { get; }

    [GeneratedRegex(@"^  (?<name>\w+)\s+= ")]
    private static partial Regex LocalEntry { get; }

    [GeneratedRegex(@"\blocal\.(?<name>\w+)")]
    private static partial Regex Local { get; }

    [GeneratedRegex(@"(?<![\w.])(?<type>aws_\w+)\.(?<name>\w+)")]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"^  depends_on\s+= \[.*?\]$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Order { get; }

    [GeneratedRegex("""Sid\s+= "(?<sid>\w+)"(?<rest>.*?)(?=Sid\s+= "|\z)""", RegexOptions.Singleline)]
    private static partial Regex Statement { get; }

    [GeneratedRegex("""(?<!")"(?<action>[a-z0-9-]+:[A-Z][A-Za-z*]+|[a-z0-9-]+:connect)"(?!\s*=)""")]
    private static partial Regex Action { get; }
}
