using System.Text.Json;
using ArchCompiler.Contracts;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>Lists the kinds of a catalog, for <c>archc services</c>.</summary>
public static class ServicesReporter
{
    /// <summary>One line a kind: id, whether it is deployed or only recognised, category, title.</summary>
    public static void WriteText(ServiceCatalog catalog, TextWriter output)
    {
        var id = catalog.Kinds.Select(kind => kind.Id.Length).DefaultIfEmpty().Max();
        var category = catalog.Kinds.Select(kind => kind.Category.Length).DefaultIfEmpty().Max();
        foreach (var kind in catalog.Kinds)
        {
            var depth = Depth(kind).PadRight("no resource".Length);
            output.Write($"{kind.Id.PadRight(id)}  {depth}  {kind.Category.PadRight(category)}  {kind.Title}\n");
        }
    }

    /// <summary>The contract of <c>archc services --format json</c>.</summary>
    public static void WriteJson(ServiceCatalog catalog, TextWriter output)
    {
        output.Write(JsonText.Write(isIndented: true, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", JsonText.SchemaVersion);
            json.WriteObjects("services", catalog.Kinds, kind => Write(json, kind));
            json.WriteEndObject();
        }) + "\n");
    }

    private static string Depth(ServiceKind kind) =>
        !kind.IsResource ? "no resource" : kind.Realisation is null ? "recognised" : "deployed";

    private static void Write(Utf8JsonWriter json, ServiceKind kind)
    {
        json.WriteString("id", kind.Id);
        json.WriteString("title", kind.Title);
        json.WriteString("category", kind.Category);
        json.WriteBoolean("isResource", kind.IsResource);
        json.WriteString("scope", KebabNames.Of(kind.Scope));
        json.WriteString("zones", KebabNames.Of(kind.Zones));
        json.WriteTexts("capabilities", KebabNames.FlagsOf(kind.Capabilities));
        json.WriteTexts("aliases", kind.Aliases);
        json.WriteTexts("icons", kind.Icons);
        json.WriteTexts("terraform", kind.TerraformTypes);
        json.WriteTexts("cloudformation", kind.CloudFormationTypes);
        json.WriteOptional("construct", kind.Realisation?.Construct);
        json.WriteObjects("properties", kind.Properties, property => Write(json, property));
    }

    private static void Write(Utf8JsonWriter json, PropertyDeclaration property)
    {
        json.WriteString("name", property.Name);
        json.WriteString("type", KebabNames.Of(property.Type));
        json.WriteString("help", property.Help);
        json.WriteOptional("unit", property.Unit);
        json.WriteOptionalTexts("allowed", property.Allowed);
        WriteOptional(json, "minimum", property.Minimum);
        WriteOptional(json, "maximum", property.Maximum);
        json.WriteOptional("pattern", property.Pattern);
        json.WriteOptional("default", property.Default);
        json.WriteBoolean("isVariable", property.IsVariable);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
