using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Conversion;

/// <summary>A boundary, a service or something else that was drawn.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kinds">
/// Names of its kinds, several where one shape stands for several services; none where nobody could tell.
/// </param>
public sealed record BlueprintElement(string Id, ImmutableArray<string> Kinds)
{
    /// <summary>What is written on it, null where that is its id.</summary>
    public string? Label { get; init; }

    /// <summary>Icon, if any.</summary>
    public string? Icon { get; init; }

    /// <summary>Id of the boundary around it, null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether its first kind is deployed.</summary>
    public bool IsResource { get; init; }

    /// <summary>Whether its first kind keeps data.</summary>
    public bool KeepsData { get; init; }

    /// <summary>What is stated of it, its kind left out; names unique.</summary>
    public ImmutableArray<DrawnEntry> Properties { get; init; } = [];
}
