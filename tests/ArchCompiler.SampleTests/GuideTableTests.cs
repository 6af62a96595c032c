using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Rules;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>The tables of guides are made from the code, and the drawings in them are right.</summary>
public sealed partial class GuideTableTests
{
    private static readonly ServiceCatalog Catalog = BuiltInCatalog.Load();

    [GeneratedRegex("<!-- generated: (?<name>[a-z-]+) -->\n(?<text>.*?)<!-- end -->",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Generated { get; }

    [GeneratedRegex("```mermaid\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Drawing { get; }

    [Theory]
    [InlineData("writing-in-a-drawing.md")]
    [InlineData("configuration.md")]
    public void The_tables_are_current(string page)
    {
        var path = Repository.At("docs", page);
        Golden.Verify(path, Generated.Replace(File.ReadAllText(path), block =>
            $"<!-- generated: {block.Groups["name"].Value} -->\n{Write(block.Groups["name"].Value)}<!-- end -->"));
    }

    [Fact]
    public void Every_drawing_of_the_guide_is_read_as_it_says()
    {
        foreach (Match drawing in Drawing.Matches(File.ReadAllText(Repository.At("docs", "writing-in-a-drawing.md"))))
        {
            TestHost host = new();
            host.Files["a.mmd"] = drawing.Groups["text"].Value;
            host.Run("validate", "a.mmd").ShouldBeLessThan(2);
            host.Output.ShouldNotContain("error[ARC", customMessage: drawing.Value);
        }
    }

    private static string Write(string name) => name switch
    {
        "nodes" => Properties(UniversalProperties.OfNodes),
        "groups" => Properties(UniversalProperties.OfGroups)
            + $"\n`kind` is one of {Codes(BoundaryNames.All)}, or a service that contains others.\n",
        "edges" => Properties(UniversalProperties.OfEdges),
        "services" => Services(),
        "front-matter" => Keys(["name", "region", "replicaRegion", "rules", "terraform", "nodes", "waivers"]),
        "project" => Keys(null),
        "rules" => Rules(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static string Services()
    {
        StringBuilder text = new();
        foreach (var kind in Catalog.Kinds.Where(kind => kind.Realisation is not null && !kind.Properties.IsEmpty)
            .OrderBy(kind => kind.Id, StringComparer.Ordinal))
        {
            text.Append($"### `{kind.Id}`: {kind.Title}\n\n{Properties(kind.Properties)}\n");
        }

        return text.ToString();
    }

    private static string Properties(IEnumerable<PropertyDeclaration> properties)
    {
        StringBuilder text = new("| property | values | default | meaning |\n|---|---|---|---|\n");
        foreach (var property in properties)
        {
            text.Append($"| `{property.Name}` | {Cell(Values(property))} | {Cell(Default(property))} "
                + $"| {Cell(property.Help)} |\n");
        }

        return text.ToString();
    }

    private static string Values(PropertyDeclaration property) => property.Type switch
    {
        PropertyType.Flag => "`true` `false`",
        PropertyType.Number when !property.Allowed.IsEmpty => Codes(property.Allowed) + Unit(property),
        PropertyType.Number => Range(property) + Unit(property),
        PropertyType.Choice => Codes(property.Allowed),
        PropertyType.List => property.Allowed.IsEmpty ? "a list" : $"a list of {Codes(property.Allowed)}",
        PropertyType.Schedule => "`rate(…)` `cron(…)`",
        PropertyType.Cidr => "a range such as `10.0.0.0/16`",
        _ => property.Pattern is { } pattern ? $"text of the form `{pattern}`" : "text",
    };

    private static string Range(PropertyDeclaration property) => (property.Minimum, property.Maximum) switch
    {
        ({ } least, { } most) => FormattableString.Invariant($"{least} to {most}"),
        ({ } least, null) => FormattableString.Invariant($"{least} or more"),
        (null, { } most) => FormattableString.Invariant($"{most} or less"),
        _ => "a number",
    };

    private static string Unit(PropertyDeclaration property) => property.Unit is { } unit ? $" {unit}" : "";

    private static string Default(PropertyDeclaration property) => string.Join("; ",
    [
        .. property.DefaultBy.Select(by => $"`{by.Text}` where `{by.Property}` is `{by.Value.TrimStart('~')}`"),
        .. property.Default is { } value ? [$"`{value}`"] : Array.Empty<string>(),
    ]);

    private static string Keys(string[]? chosen)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.At("grammar", "project.schema.json")));
        StringBuilder text = new("| key | meaning |\n|---|---|\n");
        foreach (var key in schema.RootElement.GetProperty("properties").EnumerateObject()
            .Where(key => chosen is null || chosen.Contains(key.Name, StringComparer.Ordinal)))
        {
            text.Append($"| `{key.Name}` | {Cell(Describe(key.Value, schema.RootElement))} |\n");
        }

        return text.ToString();
    }

    private static string Describe(JsonElement node, JsonElement root)
    {
        if (node.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()?.Split('/')[^1] ?? "";
            return Describe(root.GetProperty("definitions").GetProperty(name), root);
        }

        return node.TryGetProperty("description", out var text) ? text.GetString() ?? "" : "";
    }

    private static string Rules()
    {
        StringBuilder text = new("| rule | name | severity unless set | title |\n|---|---|---|---|\n");
        foreach (var rule in BuiltInRules.All.Select(rule => rule.Info))
        {
            var page = RulePages.PathOf(rule).Replace("docs/", "", StringComparison.Ordinal);
            text.Append($"| [{rule.Id}]({page}) | `{rule.Name}` | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} |\n");
        }

        return text.ToString();
    }

    private static string Codes(IEnumerable<string> values) => string.Join(" ", values.Select(value => $"`{value}`"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Trim();
}
