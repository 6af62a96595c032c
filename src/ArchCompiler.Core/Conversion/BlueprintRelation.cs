using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Conversion;

/// <summary>An edge.</summary>
/// <param name="From">Id of its start.</param>
/// <param name="To">Id of its end.</param>
/// <param name="Heads">At which ends it has a head.</param>
public sealed record BlueprintRelation(string From, string To, ArrowHeads Heads)
{
    /// <summary>Its own id, if it has one.</summary>
    public string? Id { get; init; }

    /// <summary>What is written on it, if anything.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it is drawn dotted.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What is stated of it; names unique.</summary>
    public ImmutableArray<DrawnEntry> Properties { get; init; } = [];
}
