using System.Text.Json.Nodes;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Rules;
using Member = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace ArchCompiler.Contracts.Schemas;

/// <summary>The JSON schema of the project file <c>archc.yaml</c>.</summary>
public static class ProjectSchema
{
    private const string EnvironmentName = "^(?!terraform$)[a-z]([a-z0-9-]{0,30}[a-z0-9])?$";

    /// <summary>The document.</summary>
    public static string Write(ServiceCatalog catalog, IEnumerable<RuleInfo> rules)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        JsonObject root = new()
        {
            ["$schema"] = SchemaNodes.Dialect,
            ["title"] = "A project for archc",
            ["description"] = "What holds for all diagrams below the file.",
            ["type"] = "object",
            ["properties"] = new JsonObject(Keys),
            ["additionalProperties"] = false,
            ["definitions"] = new JsonObject(
            [
                .. SettingsSchemas.Definitions(rules),
                new("nodes", SchemaNodes.Map("Properties of drawn ids.", null, SchemaNodes.Ref("property"))),
                new("variables", Variables()),
                new("environment", Environment()),
                .. new KindSchemas(catalog).ForProjects,
            ]),
        };
        return JsonText.Write(isIndented: true, json => root.WriteTo(json)) + "\n";
    }

    private static IEnumerable<Member> Keys =>
    [
        .. SettingsSchemas.Keys,
        new("nodes", SchemaNodes.Ref("nodes")),
        new("variables", SchemaNodes.Ref("variables")),
        new("environments", Environments()),
        new("waivers", SchemaNodes.List("Findings that are accepted.", SchemaNodes.Ref("waiver"))),
        new("notWaivable", Texts("Rules that no diagram may waive: ids, names or beginnings of ids.")),
        new("include", Texts("Files that `archc` reads without a path, as patterns.")),
        new("exclude", Texts("Files and folders to pass over, as patterns.")),
        new("templates", SchemaNodes.Text("The folder of your own templates, which lie over the built-in ones.")),
    ];

    private static JsonObject Texts(string description) =>
        SchemaNodes.List(description, new JsonObject { ["type"] = SchemaNodes.Texts("string", "number") });

    private static JsonObject Variables() => SchemaNodes.Map(
        "Values of variables of the output, by name; they become their defaults.", null, new JsonObject());

    private static JsonObject Environments()
    {
        var node = SchemaNodes.Map(
            "The places that one drawing is deployed to, by name.",
            new JsonObject { ["pattern"] = EnvironmentName },
            SchemaNodes.Ref("environment"));
        node["maxProperties"] = 32;
        return node;
    }

    private static JsonObject Environment() => SchemaNodes.OrNothing(SchemaNodes.Described(
        "What differs there.",
        SchemaNodes.Closed(
        [
            .. SettingsSchemas.Keys.Where(key => key.Key is "name" or "region" or "replicaRegion"),
            new("nodes", SchemaNodes.Ref("nodes")),
            new("variables", SchemaNodes.Ref("variables")),
        ])));
}
