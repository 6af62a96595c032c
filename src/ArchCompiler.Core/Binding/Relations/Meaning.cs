using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>What a link means.</summary>
/// <param name="Kind">The relation.</param>
/// <param name="Access">What is done with data.</param>
/// <param name="IsReversed">True when it runs against the drawn arrow.</param>
internal sealed record Meaning(RelationKind Kind, Access Access, bool IsReversed = false)
{
    /// <summary>Whether nothing says what it means: neither the kinds, nor a word, nor the author.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether nobody can tell by the words on the arrow, so that the author is asked.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>Whether it leads to a drawn copy that answers only who reads.</summary>
    public bool IsToReader { get; init; }
}
