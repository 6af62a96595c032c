using System.Globalization;
using System.Text.Json;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Contracts;

/// <summary>The list of kinds of services, as <c>archc services</c> prints it.</summary>
public static class ServiceList
{
    /// <summary>The list as JSON.</summary>
    public static string ToJson(IEnumerable<ServiceKind> kinds) => JsonText.Write(isIndented: true, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", JsonText.SchemaVersion);
        json.WriteObjects("services", kinds, kind => WriteKind(json, kind));
        json.WriteEndObject();
    });

    /// <summary>The list for people, one line a kind.</summary>
    public static string ToText(IEnumerable<ServiceKind> kinds) => Columns.Align(kinds.Select(kind =>
        new[] { kind.Id, kind.Realisation?.Construct ?? (kind.IsResource ? "recognised only" : "not a resource"), kind.Title }));

    private static void WriteKind(Utf8JsonWriter json, ServiceKind kind)
    {
        json.WriteString("id", kind.Id);
        json.WriteString("title", kind.Title);
        json.WriteString("category", kind.Category);
        json.WriteBoolean("resource", kind.IsResource);
        json.WriteString("scope", KebabNames.Of(kind.Scope));
        json.WriteOptional("construct", kind.Realisation?.Construct);
        json.WriteTexts("aliases", kind.Aliases);
        json.WriteTexts("terraform", kind.TerraformTypes);
        json.WriteTexts("cloudformation", kind.CloudFormationTypes);
        json.WriteObjects("properties", kind.Properties, property => WriteProperty(json, property));
    }

    private static void WriteProperty(Utf8JsonWriter json, PropertyDeclaration property)
    {
        json.WriteString("name", property.Name);
        json.WriteString("type", KebabNames.Of(property.Type));
        json.WriteString("help", property.Help);
        json.WriteOptional("unit", property.Unit);
        json.WriteOptional("default", property.Default);
        json.WriteOptionalTexts("allowed", property.Allowed);
        json.WriteOptional("minimum", property.Minimum?.ToString(CultureInfo.InvariantCulture));
        json.WriteOptional("maximum", property.Maximum?.ToString(CultureInfo.InvariantCulture));
        json.WriteOptional("pattern", property.Pattern);
    }
}
