using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>Reads how a property's value must stand to those of the others of its kind.</summary>
/// <param name="file">The file, for what is wrong.</param>
/// <param name="shape">The property.</param>
/// <param name="names">The properties of the kind.</param>
internal sealed class PropertyFitReader(ShapeReader file, ShapeReader shape, string[] names)
{
    // A list of values that nobody can take in is no list.
    private const int MostValues = 64;

    /// <summary>What must hold.</summary>
    public ImmutableArray<PropertyFit> Read() =>
    [
        .. shape.Names("atLeast").Where(IsKnown).Select(other => new PropertyFit.AtLeast(other.Text)),
        .. shape.Names("atMost").Where(IsKnown).Select(other => new PropertyFit.AtMost(other.Text)),
        .. Conditional("allowedBy", ["allowed", "from", "to", "step"])
            .Select(found => new PropertyFit.OneOf(found.Other, found.Value, Allowed(found.Choice))),
        .. Conditional("matchesBy", ["pattern"])
            .Select(found => new PropertyFit.Matching(found.Other, found.Value, Pattern(found.Choice))),
    ];

    private IEnumerable<(string Other, string Value, ShapeReader Choice)> Conditional(string key, string[] keys)
    {
        foreach (var item in shape.Items(key))
        {
            var choice = shape.Nested(item, "The condition", [.. keys, "when"]);
            choice.Demand("when");
            foreach (var condition in choice.Entries("when").Where(entry => IsKnown(entry.Key)))
            {
                yield return (condition.Key.Text, choice.AsName(condition.Value, "when")?.Text ?? "", choice);
            }
        }
    }

    private static ImmutableArray<string> Allowed(ShapeReader choice)
    {
        var listed = choice.Texts("allowed");
        if (choice.Number("from") is not { } from || choice.Number("to") is not { } to)
        {
            return listed;
        }

        var step = choice.Number("step") is { } stated and > 0 ? stated : 1;
        var count = Math.Clamp((int)((to - from) / step) + 1, 0, MostValues);
        return
        [
            .. listed,
            .. Enumerable.Range(0, count).Select(i => (from + (i * step)).ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private string Pattern(ShapeReader choice)
    {
        var pattern = choice.Required("pattern");
        if (!Forms.IsRegex(pattern.Text))
        {
            file.Diagnostics.Add(CatalogDiagnostics.BadForm(pattern, "pattern", "a regular expression"));
        }

        return pattern.Text;
    }

    private bool IsKnown(Name other)
    {
        var isKnown = names.Contains(other.Text, StringComparer.Ordinal);
        if (!isKnown)
        {
            file.Diagnostics.Add(CatalogDiagnostics.UnknownProperty(other, names));
        }

        return isKnown;
    }
}
