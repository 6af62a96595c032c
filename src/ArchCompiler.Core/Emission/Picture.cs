using System.Collections.Immutable;

namespace ArchCompiler.Core.Emission;

/// <summary>A flowchart of what was written in a notation that nobody draws.</summary>
/// <param name="Text">The flowchart; its arrows stand in the order of the diagram's edges.</param>
/// <param name="Renamed">What those ids are called there that a flowchart cannot have.</param>
public sealed record Picture(string Text, ImmutableSortedDictionary<string, string> Renamed)
{
    /// <summary>The name of a drawn id there.</summary>
    public string NameOf(string id) => Renamed.GetValueOrDefault(id, id);
}
