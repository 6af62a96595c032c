using System.Collections.Immutable;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>A label without markup, icons and damaged symbols.</summary>
/// <param name="Lines">Its lines, without what stood in parentheses; none is empty.</param>
/// <param name="Qualifiers">What stood in parentheses, in order.</param>
internal sealed record CleanLabel(ImmutableArray<string> Lines, ImmutableArray<string> Qualifiers)
{
    /// <summary>The first qualifier, which is data: <c>Primary</c>, <c>Redis</c>.</summary>
    public string? Qualifier => Qualifiers.IsEmpty ? null : Qualifiers[0];

    /// <summary>All words of it in one line.</summary>
    public string All => string.Join(" ", [.. Lines, .. Qualifiers]);
}
