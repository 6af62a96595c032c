using System.Text.Json.Nodes;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Text;
using Member = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace ArchCompiler.Contracts.Schemas;

/// <summary>What an architecture and a project file settle in the same words.</summary>
internal static class SettingsSchemas
{
    private const string RegionForm = "^[a-z]{2}(-[a-z]+){1,2}-[0-9]$";

    /// <summary>The keys, each with its schema.</summary>
    public static IEnumerable<Member> Keys =>
    [
        new("name", SchemaNodes.Text(
            "Begins the names of all resources: 3 to 16 of a-z, 0-9 and '-', with a letter first and no '-' last.",
            "^[a-z][a-z0-9-]{1,14}[a-z0-9]$")),
        new("region", SchemaNodes.Text("The home region, such as eu-west-1.", RegionForm)),
        new("replicaRegion", SchemaNodes.Text("The region of second copies, not the home region.", RegionForm)),
        new("rules", SchemaNodes.Ref("rules")),
        new("terraform", SchemaNodes.Ref("terraform")),
    ];

    /// <summary>What the keys refer to.</summary>
    public static IEnumerable<Member> Definitions(IEnumerable<RuleInfo> rules) =>
    [
        new("severity", SchemaNodes.Choice(
            "How much a finding of the rule matters; off switches it off.",
            KebabNames.All<Severity>().Reverse().Append("off"))),
        new("rules", Rules(rules)),
        new("waiver", Waiver()),
        new("terraform", Terraform()),
    ];

    private static JsonObject Rules(IEnumerable<RuleInfo> rules) => SchemaNodes.Described(
        "Severities of rules, by id, by name, or by the beginning of ids.",
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(rules.Select(rule => new Member(rule.Id, SchemaNodes.Described(
                $"{rule.Title} ({rule.Name})",
                new() { ["allOf"] = new JsonArray(SchemaNodes.Ref("severity")) })))),
            ["additionalProperties"] = SchemaNodes.Ref("severity"),
        });

    private static JsonObject Waiver()
    {
        var node = SchemaNodes.Closed(
        [
            new("rule", SchemaNodes.Text("Id or name of the rule.", "\\S")),
            new("nodes", Ids("Ids that it is for; without them the whole diagram.")),
            new("ids", Ids("The same as nodes.")),
            new("until", SchemaNodes.Text("Last day on which it holds: YYYY-MM-DD.", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
            new("owner", SchemaNodes.Text("Who answers for it.")),
            new("reason", SchemaNodes.Text("Why it is accepted.", "\\S")),
        ]);
        node["type"] = "object";
        node["required"] = SchemaNodes.Texts("rule", "reason");
        return SchemaNodes.Described("A finding that is accepted.", node);
    }

    private static JsonObject Ids(string description) => SchemaNodes.Described(description, new()
    {
        ["type"] = SchemaNodes.Texts("array", "string", "number"),
        ["items"] = new JsonObject { ["type"] = SchemaNodes.Texts("string", "number") },
    });

    private static JsonObject Terraform()
    {
        var backend = SchemaNodes.Closed(
        [
            new("bucket", SchemaNodes.Text("The bucket that keeps the state.")),
            new("key", SchemaNodes.Text("The state's key in the bucket.")),
            new("region", SchemaNodes.Text("The bucket's region.", RegionForm)),
            new("kmsKeyId", SchemaNodes.Text("The key that encrypts the state.")),
        ]);
        backend["type"] = "object";
        backend["required"] = SchemaNodes.Texts("bucket", "key", "region");
        var node = SchemaNodes.Closed(
            [new("backend", SchemaNodes.Described("The S3 backend that keeps the state.", backend))]);
        node["type"] = "object";
        return SchemaNodes.Described("Settings of the Terraform target.", node);
    }
}
