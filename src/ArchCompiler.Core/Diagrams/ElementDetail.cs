using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>
/// What a notation says of an element beside its id and label, by the notation's own name: a side that an edge leaves
/// from, the technology of a C4 container. Kept so that a diagram can be shown as it was written.
/// </summary>
/// <param name="Name">The notation's name for it.</param>
/// <param name="Value">What was written, and where.</param>
/// <param name="IsText">Whether the notation takes it for a text that it draws rather than for a setting.</param>
public sealed record ElementDetail(string Name, Name Value, bool IsText = false)
{
    /// <summary>The name that the value was given under where its place makes it something else.</summary>
    public string? Key { get; init; }
}
