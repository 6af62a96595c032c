namespace ArchCompiler.Core.Binding.Labels;

/// <summary>A phrase of a clause that is known.</summary>
/// <param name="Sense">What it means.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Segment">The number of the part of the clause that it stands in: parts are put side by side.</param>
/// <param name="Gap">What stands before it.</param>
internal sealed record Hit(Sense Sense, int First, int Last, int Segment, Gap Gap)
{
    /// <summary>Whether its phrase ends with it.</summary>
    public bool EndsPhrase { get; init; }

    /// <summary>Whether it stands after a genitive, and so owns what stands before.</summary>
    public bool IsOwner { get; init; }
}
