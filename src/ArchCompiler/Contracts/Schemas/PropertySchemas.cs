using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Contracts.Schemas;

/// <summary>
/// The schema of a property from its declaration: it takes what the binder takes, written as an editor offers it.
/// </summary>
internal static class PropertySchemas
{
    private const string Octet = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private const string Schedule = @"^(rate|cron)\([^()]{1,100}\)$";
    private const string Cidr = $@"^{Octet}(\.{Octet}){{3}}/(3[0-2]|[12]?[0-9])$";
    private const string FlagWords =
        "^([Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff])$";

    private static readonly string[] Numbers = ["1", "16", "443", "1.5", "16.4", "2022"];
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The schema of a property.</summary>
    public static JsonObject Of(PropertyDeclaration declaration)
    {
        var node = SchemaNodes.Described(Describe(declaration), Form(declaration));
        if (declaration.Default is { } value)
        {
            node["default"] = Default(declaration, value);
        }

        return node;
    }

    private static string Describe(PropertyDeclaration declaration)
    {
        var unit = declaration.Unit is { } name ? $" In {name}." : "";
        var others = declaration.DefaultBy.Select(by => $" {by.Text} where {by.Property} {Condition(by.Value)}.");
        var by = string.Concat(others);
        return $"{declaration.Help}{unit}{(by.Length > 0 ? $" By default{by}" : "")}";
    }

    private static string Condition(string value) =>
        value.StartsWith('~') ? $"is of the form {value[1..]}" : $"is {value}";

    private static JsonObject Form(PropertyDeclaration declaration) => declaration.Type switch
    {
        PropertyType.Text => Text(declaration.Pattern),
        PropertyType.Flag => new()
        {
            ["type"] = SchemaNodes.Texts("boolean", "string"),
            ["pattern"] = FlagWords,
            ["patternErrorMessage"] = "Write true or false.",
        },
        PropertyType.Number => Number(declaration),
        PropertyType.Choice => new() { ["enum"] = Allowed(declaration) },
        PropertyType.List => List(declaration),
        PropertyType.Schedule => new() { ["type"] = "string", ["pattern"] = Schedule },
        PropertyType.Cidr => new() { ["type"] = "string", ["pattern"] = Cidr },
        _ => throw new UnreachableException(),
    };

    private static JsonObject Text(string? pattern)
    {
        JsonObject node = new() { ["type"] = TakesNumbers(pattern) ? SchemaNodes.Texts("string", "number") : "string" };
        if (pattern is not null)
        {
            node["pattern"] = Whole(pattern);
        }

        return node;
    }

    private static JsonObject Number(PropertyDeclaration declaration)
    {
        JsonObject node = new() { ["type"] = "number" };
        ImmutableArray<string> allowed =
        [
            .. declaration.Allowed,
            .. declaration.Fits.OfType<PropertyFit.OneOf>().SelectMany(one => one.Allowed),
        ];
        if (!allowed.IsEmpty)
        {
            node["enum"] = new JsonArray(
                [.. allowed.Select(AsNumber).Distinct().Order().Select(number => JsonValue.Create(number))]);
        }

        if (declaration.Minimum is { } least)
        {
            node["minimum"] = least;
        }

        if (declaration.Maximum is { } most)
        {
            node["maximum"] = most;
        }

        return node;
    }

    /// <summary>A list, or its items in one text with commas between them.</summary>
    private static JsonObject List(PropertyDeclaration declaration) => new()
    {
        ["type"] = SchemaNodes.Texts("array", "string"),
        ["items"] = declaration.Allowed.IsEmpty ? Text(declaration.Pattern) : new() { ["enum"] = Allowed(declaration) },
    };

    private static JsonArray Allowed(PropertyDeclaration declaration) =>
        [.. declaration.Allowed.SelectMany(Spellings)];

    /// <summary>An allowed value as text and, where YAML would read it so, as the number that it looks like.</summary>
    private static IEnumerable<JsonNode> Spellings(string value)
    {
        yield return value;
        if (AsNumber(value) is { } number)
        {
            yield return number;
        }
    }

    private static JsonNode Default(PropertyDeclaration declaration, string value) => declaration.Type switch
    {
        PropertyType.Flag => value == "true",
        PropertyType.Number when AsNumber(value) is { } number => number,
        PropertyType.List => SchemaNodes.Texts(value.Split(',')),
        _ => value,
    };

    private static bool TakesNumbers(string? pattern) =>
        pattern is null
        || Array.Exists(
            Numbers, number => Regex.IsMatch(number, Whole(pattern), RegexOptions.CultureInvariant, PatternTimeout));

    private static string Whole(string pattern) => $"^(?:{pattern})$";

    private static decimal? AsNumber(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;
}
