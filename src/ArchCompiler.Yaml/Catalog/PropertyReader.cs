using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>Reads the properties of a kind and checks that their defaults are values they would take.</summary>
internal sealed class PropertyReader(ShapeReader file)
{
    private static readonly string[] Keys =
    [
        "type", "help", "unit", "allowed", "minimum", "maximum", "pattern", "default", "defaultBy", "argument",
        "variable", "words", "atLeast", "atMost", "allowedBy", "matchesBy",
    ];

    /// <summary>The properties, in the file's order.</summary>
    public ImmutableArray<PropertyDeclaration> ReadAll()
    {
        var entries = file.Entries("properties");
        string[] names = [.. entries.Select(entry => entry.Key.Text)];
        return [.. entries.Select(entry => Read(entry, names))];
    }

    private PropertyDeclaration Read(DrawnEntry entry, string[] names)
    {
        var name = entry.Key;
        if (!Forms.IsCamel(name.Text))
        {
            file.Diagnostics.Add(CatalogDiagnostics.BadForm(name, "property name", "camelCase"));
        }

        var shape = file.Nested(entry.Value, $"The property '{name.Text}'", Keys);
        var property = new PropertyDeclaration(
            name.Text, shape.RequiredChoice<PropertyType>("type"), shape.Required("help").Text)
        {
            Unit = shape.Text("unit"),
            Allowed = shape.Texts("allowed"),
            Minimum = shape.Number("minimum"),
            Maximum = shape.Number("maximum"),
            Pattern = shape.Text("pattern"),
            Default = shape.Text("default"),
            DefaultBy = ReadDefaultBy(shape, names),
            Fits = new PropertyFitReader(file, shape, names).Read(),
            Argument = shape.Text("argument"),
            IsVariable = shape.Flag("variable") ?? false,
            Words = ReadWords(shape),
        };
        CheckFacets(shape, property);
        CheckDefaults(shape, property);
        return property;
    }

    private ImmutableArray<ConditionalText> ReadDefaultBy(ShapeReader shape, string[] names)
    {
        var texts = ImmutableArray.CreateBuilder<ConditionalText>();
        foreach (var item in shape.Items("defaultBy"))
        {
            var choice = shape.Nested(item, "The conditional default", "when", "value");
            choice.Demand("when");
            var text = choice.Required("value").Text;
            foreach (var condition in choice.Entries("when"))
            {
                if (!names.Contains(condition.Key.Text, StringComparer.Ordinal))
                {
                    file.Diagnostics.Add(CatalogDiagnostics.UnknownProperty(condition.Key, names));
                }

                texts.Add(new(condition.Key.Text, choice.AsName(condition.Value, "when")?.Text ?? "", text));
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>The words of each allowed value that has some.</summary>
    private static ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> ReadWords(ShapeReader shape)
    {
        if (shape.Find("words") is not { } value)
        {
            return [];
        }

        var allowed = shape.Texts("allowed");
        var words = shape.Nested(value, "The words", [.. allowed]);
        return [.. allowed.Select(choice => KeyValuePair.Create(choice, words.Texts(choice)))];
    }

    private void CheckFacets(ShapeReader shape, PropertyDeclaration property)
    {
        Only(
            "allowed",
            property.Type is PropertyType.Choice or PropertyType.List or PropertyType.Number,
            "only a choice, a list or a number has allowed values");
        Only("minimum", property.Type is PropertyType.Number, "only a number has a range");
        Only("maximum", property.Type is PropertyType.Number, "only a number has a range");
        Only("pattern", property.Type is PropertyType.Text or PropertyType.List, "only a text or a list has a pattern");
        if (property.Type is PropertyType.Choice && property.Allowed.IsEmpty)
        {
            shape.Demand("allowed");
        }

        if (shape.Name("pattern") is { } pattern && !Forms.IsRegex(pattern.Text))
        {
            file.Diagnostics.Add(CatalogDiagnostics.BadForm(pattern, "pattern", "a regular expression"));
        }

        void Only(string key, bool fits, string reason)
        {
            if (!fits && shape.Find(key) is { } value)
            {
                file.Diagnostics.Add(CatalogDiagnostics.Misplaced(value.Span, key, reason));
            }
        }
    }

    private void CheckDefaults(ShapeReader shape, PropertyDeclaration property)
    {
        if (shape.Name("default") is { } value)
        {
            Check(value);
        }

        foreach (var choice in shape.Items("defaultBy").OfType<DrawnValue.Mapping>())
        {
            if (choice.Find("value") is DrawnValue.Scalar { Text.Length: > 0 } scalar)
            {
                Check(new(scalar.Text, scalar.Span));
            }
        }

        void Check(Name text)
        {
            if (Objection(property, text.Text) is { } reason)
            {
                file.Diagnostics.Add(CatalogDiagnostics.BadDefault(text, property.Name, reason));
            }
        }
    }

    /// <summary>Why a text is no value of a property, null where it is one.</summary>
    private static string? Objection(PropertyDeclaration property, string text) => property.Type switch
    {
        PropertyType.Flag => text is "true" or "false" ? null : "it is not true or false",
        PropertyType.Number => NumberObjection(property, text),
        PropertyType.Choice =>
            property.Allowed.Contains(text, StringComparer.Ordinal) ? null : "it is not one of the allowed values",
        PropertyType.Cidr => System.Net.IPNetwork.TryParse(text, out _) ? null : "it is no IPv4 range",
        PropertyType.Text => property.Pattern is { } pattern && Forms.IsRegex(pattern) && !Matches(pattern, text)
            ? "it does not match the pattern"
            : null,
        PropertyType.List => null,
        PropertyType.Schedule => ScheduleObjection(text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? ScheduleObjection(string text) =>
        text.StartsWith("rate(", StringComparison.Ordinal) || text.StartsWith("cron(", StringComparison.Ordinal)
            ? null
            : "it is no expression of EventBridge";

    private static string? NumberObjection(PropertyDeclaration property, string text) =>
        !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? "it is no number"
        : number < property.Minimum || number > property.Maximum ? "it is out of range"
        : null;

    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
