using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>
/// A property that an author may state on a node of a kind; the JSON schema, completion and the reference page come
/// from it.
/// </summary>
/// <param name="Name">camelCase name, as the author writes it.</param>
/// <param name="Type">How its text is read.</param>
/// <param name="Help">One line of help.</param>
public sealed record PropertyDeclaration(string Name, PropertyType Type, string Help)
{
    /// <summary>Unit of a number, for people: <c>GiB</c>, <c>days</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Allowed values of a choice.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>Least allowed number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Greatest allowed number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Regular expression that a text must match in full.</summary>
    public string? Pattern { get; init; }

    /// <summary>
    /// Value when nothing is stated, in the text form of the type; null for none. A default may follow another
    /// property's value: see <see cref="DefaultBy"/>.
    /// </summary>
    public string? Default { get; init; }

    /// <summary>
    /// Defaults that depend on a property stated before, first match wins: <c>engine=aurora-mysql</c> → <c>3306</c>.
    /// </summary>
    public ImmutableArray<ConditionalText> DefaultBy { get; init; } = [];

    /// <summary>How its value must stand to those of other properties, so that the provider takes both.</summary>
    public ImmutableArray<PropertyFit> Fits { get; init; } = [];

    /// <summary>
    /// Name of the construct's argument that it feeds, null for one that only rules or lowering read.
    /// </summary>
    public string? Argument { get; init; }

    /// <summary>
    /// True when the operator, not the drawing, is expected to choose: it becomes a variable of the output named
    /// <c>node_property</c>, with the value as its default.
    /// </summary>
    public bool IsVariable { get; init; }

    /// <summary>
    /// Words beside a choice's own values by which a label names one of them, several languages together: "public" for
    /// <c>internet-facing</c>.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Words { get; init; } = [];
}

/// <summary>A text that holds when a property has a value.</summary>
/// <param name="Property">Name of the property asked.</param>
/// <param name="Value">
/// The value it must have, the prefix when it ends in <c>*</c>, or the expression after <c>~</c>.
/// </param>
/// <param name="Text">What holds then.</param>
public sealed record ConditionalText(string Property, string Value, string Text);
