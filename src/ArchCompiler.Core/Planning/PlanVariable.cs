using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Planning;

/// <summary>A value that the operator may choose, with the drawing's choice as its default.</summary>
/// <param name="Name">snake_case, begins with the service's id: <c>rds_engine_version</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">One line, as the catalog's help says it.</param>
/// <param name="Default">
/// The default; null for what nobody but the operator can know, such as the range of an office: to guess would be to
/// open.
/// </param>
public sealed record PlanVariable(string Name, VariableType Type, string Description, PlanValue? Default)
{
    /// <summary>Values allowed, empty for any.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>Least number allowed.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Greatest number allowed.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Regular expression that the text must match in full.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether its value is nobody else's to see.</summary>
    public bool IsSecret { get; init; }

    /// <summary>How many items a list must have, all different; null for any number.</summary>
    public int? Count { get; init; }

    /// <summary>How its value must stand to those of other variables, each by the other's name.</summary>
    public ImmutableArray<PropertyFit> Fits { get; init; } = [];
}

/// <summary>Types of variables that every target has.</summary>
public enum VariableType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>Texts by key.</summary>
    TextMap,
}
