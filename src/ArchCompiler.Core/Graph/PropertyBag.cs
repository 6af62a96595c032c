using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Text;

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

    /// <summary>The bag with a flag set by something drawn, unless the author states it.</summary>
    public PropertyBag WithFlag(string? name, ServiceKind kind, SourceSpan drawn) =>
        name is null || kind.FindProperty(name) is not { } declaration
        || Find(name) is { Source: PropertySource.Stated }
            ? this
            : new(Values.SetItem(name, new(declaration, "true", PropertySource.Label, drawn)));

    /// <summary>The bag with some numbers set to one, unless the author writes any of them.</summary>
    public PropertyBag AsOne(ImmutableArray<string> names) => names.Any(IsDrawn)
        ? this
        : new(Values.SetItems(Values.Where(pair => names.Contains(pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { Text = "1" }))));

    /// <summary>The bag with what another has in the place of defaults, one property left as it is.</summary>
    public PropertyBag Inherit(PropertyBag other, string? except) =>
        new(Values.SetItems(other.Values.Where(pair => !IsDrawn(pair.Key) && pair.Key != except)));

    /// <summary>Whether the author wrote the value himself, as property or in the label.</summary>
    public bool IsDrawn(string name) => Find(name) is { Source: not PropertySource.Default };
}
