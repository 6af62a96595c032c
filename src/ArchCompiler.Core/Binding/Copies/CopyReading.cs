using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Copies;

/// <summary>What a label says of how its shape stands to another of its kind.</summary>
/// <param name="Role">What it is; null where it says nothing, source where it is the one that is copied.</param>
/// <param name="Rest">The words that tell it from others, sorted: without those of its kind.</param>
internal sealed record CopyReading(CopyRole? Role, ImmutableArray<string> Rest)
{
    /// <summary>Whether one shape stands for both: "primary + standby".</summary>
    public bool IsBoth { get; init; }

    /// <summary>Whether it says nothing else, and so not of what it is a copy.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether it is the copy of another.</summary>
    public bool IsCopy => Role is not (null or CopyRole.Source) && !IsBoth;
}
