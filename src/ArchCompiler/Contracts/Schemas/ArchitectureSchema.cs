using System.Text.Json.Nodes;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Rules;
using Member = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace ArchCompiler.Contracts.Schemas;

/// <summary>
/// The JSON schema of architectures in YAML (<c>docs/yaml.md</c>), from the catalog's declarations: what an editor
/// completes from.
/// </summary>
public static class ArchitectureSchema
{
    private const string Id = @"^[^\s()\[\]{}<>|;\u0000-\u001f]+$";
    private const string Arrow = @"^\s*\S+\s+(->|<->|--)\s+\S+\s*$";

    /// <summary>The document.</summary>
    public static string Write(ServiceCatalog catalog, IEnumerable<RuleInfo> rules)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        JsonObject root = new()
        {
            ["$schema"] = SchemaNodes.Dialect,
            ["title"] = "An architecture for archc",
            ["description"] = "What is deployed, where it lives and what leads where.",
            ["type"] = "object",
            ["required"] = SchemaNodes.Texts("archc"),
            ["properties"] = new JsonObject(Keys),
            ["patternProperties"] = new JsonObject
            {
                ["^x-"] = SchemaNodes.Described("A place for values that are marked and used elsewhere.", []),
            },
            ["additionalProperties"] = false,
            ["definitions"] = new JsonObject(
            [
                .. SettingsSchemas.Definitions(rules),
                new("relation", Relation()),
                .. new KindSchemas(catalog).Definitions,
            ]),
        };
        return JsonText.Write(isIndented: true, json => root.WriteTo(json)) + "\n";
    }

    private static IEnumerable<Member> Keys =>
    [
        new("archc", SchemaNodes.Described("The version of the form; the first key.", new() { ["const"] = 1 })),
        .. SettingsSchemas.Keys,
        new("title", SchemaNodes.Text("A title for people.")),
        new("direction", SchemaNodes.Choice("How it is drawn.", ["TB", "BT", "LR", "RL"])),
        new("boundaries", Section("What contains services, by id.", "boundary")),
        new("services", Section("What is deployed, by id.", "service")),
        new("others", Section("What is drawn and not deployed, by id: users, third parties, own programs.", "other")),
        new("relations", Relations()),
        new("waivers", SchemaNodes.List("Findings that are accepted.", SchemaNodes.Ref("waiver"))),
    ];

    private static JsonObject Section(string description, string entry) => SchemaNodes.OrNothing(
        SchemaNodes.Map(description, new JsonObject { ["pattern"] = Id }, SchemaNodes.Ref(entry)));

    private static JsonObject Relations() => SchemaNodes.Described(
        "What leads where: `A -> B`, `A <-> B` or `A -- B`, alone or with what there is to say of it.",
        new()
        {
            ["type"] = SchemaNodes.Texts("array", "null"),
            ["items"] = new JsonObject
            {
                ["type"] = SchemaNodes.Texts("string", "object"),
                ["pattern"] = Arrow,
                ["patternErrorMessage"] = "Write 'from -> to', 'one <-> other' or 'one -- other'.",
                ["minProperties"] = 1,
                ["maxProperties"] = 1,
                ["patternProperties"] = new JsonObject { [Arrow] = SchemaNodes.Ref("relation") },
                ["additionalProperties"] = false,
            },
        });

    private static JsonObject Relation() => SchemaNodes.OrNothing(SchemaNodes.Closed(
    [
        new("label", SchemaNodes.Text("What stands on the arrow; verbs, ports and paths are read from it.")),
        .. UniversalProperties.OfEdges.Select(
            declaration => new Member(declaration.Name, PropertySchemas.Of(declaration))),
        new("optional", SchemaNodes.Described("Drawn dotted.", new() { ["type"] = "boolean", ["default"] = false })),
        new("id", SchemaNodes.Text("A name of its own, by which messages call it.", Id)),
    ]));
}
