using System.Text.Json.Nodes;
using Member = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace ArchCompiler.Contracts.Schemas;

/// <summary>The pieces that the JSON schemas are put together from.</summary>
internal static class SchemaNodes
{
    /// <summary>The dialect: the newest that editors of YAML know in full.</summary>
    public const string Dialect = "http://json-schema.org/draft-07/schema#";

    /// <summary>A reference to a definition of the same document.</summary>
    public static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    /// <summary>A text, which may look like a number: YAML says 16.4 is one, and archc keeps what is written.</summary>
    public static JsonObject Text(string description) => Described(description, new()
    {
        ["type"] = Texts("string", "number"),
    });

    /// <summary>A text of a form.</summary>
    public static JsonObject Text(string description, string pattern) => Described(description, new()
    {
        ["type"] = "string",
        ["pattern"] = pattern,
    });

    /// <summary>One of some words.</summary>
    public static JsonObject Choice(string description, IEnumerable<string> words) => Described(description, new()
    {
        ["enum"] = Texts(words),
    });

    /// <summary>A list.</summary>
    public static JsonObject List(string description, JsonNode items) => Described(description, new()
    {
        ["type"] = "array",
        ["items"] = items,
    });

    /// <summary>A mapping with these keys and no others.</summary>
    public static JsonObject Closed(IEnumerable<Member> properties) => new()
    {
        ["properties"] = new JsonObject(properties),
        ["additionalProperties"] = false,
    };

    /// <summary>A mapping whose keys are the author's own.</summary>
    public static JsonObject Map(string description, JsonNode? keys, JsonNode values)
    {
        var node = Described(description, new() { ["type"] = "object" });
        if (keys is not null)
        {
            node["propertyNames"] = keys;
        }

        node["additionalProperties"] = values;
        return node;
    }

    /// <summary>The node with a description before the rest.</summary>
    public static JsonObject Described(string description, JsonObject node)
    {
        node.Insert(0, "description", description);
        return node;
    }

    /// <summary>The node where also nothing may stand: <c>web:</c>.</summary>
    public static JsonObject OrNothing(JsonObject node)
    {
        node["type"] = Texts("object", "null");
        return node;
    }

    /// <summary>A list of texts.</summary>
    public static JsonArray Texts(params IEnumerable<string> texts) =>
        [.. texts.Select(text => (JsonNode)text)];
}
