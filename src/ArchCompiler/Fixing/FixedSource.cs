using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Fixing;

/// <summary>A source after its fixes.</summary>
/// <param name="Source">The text as it became.</param>
/// <param name="Titles">What was done, in order; empty where there was nothing to do.</param>
public sealed record FixedSource(SourceText Source, ImmutableArray<string> Titles)
{
    /// <summary>What was not done because it would not mend what it is offered for.</summary>
    public ImmutableArray<OfferedFix> Futile { get; init; } = [];

    /// <summary>Whether there is more to mend than was mended at once.</summary>
    public bool HasMore { get; init; }
}
