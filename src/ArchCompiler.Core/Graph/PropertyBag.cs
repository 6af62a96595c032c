using System.Collections.Immutable;
using System.Globalization;

namespace ArchCompiler.Core.Graph;

/// <summary>The properties of one service, typed and checked, each with where it came from.</summary>
public sealed record PropertyBag(ImmutableSortedDictionary<string, Property> Values)
{
    /// <summary>No properties.</summary>
    public static PropertyBag Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, Property>(StringComparer.Ordinal));

    /// <summary>The property of a name, null where it has no value.</summary>
    public Property? Find(string name) => Values.GetValueOrDefault(name);

    /// <summary>The text of a property, null where it has no value.</summary>
    public string? Text(string name) => Find(name)?.Text;

    /// <summary>Whether a flag is set; a property without a value is not.</summary>
    public bool IsOn(string name) => Find(name) is { Text: "true" };

    /// <summary>The number of a property, null where it has none.</summary>
    public decimal? Number(string name) =>
        decimal.TryParse(Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Whether the author wrote the value himself, as property or in the label.</summary>
    public bool IsDrawn(string name) => Find(name) is { Source: not PropertySource.Default };
}
