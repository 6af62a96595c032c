using System.Collections.Immutable;

namespace ArchCompiler.Core.Graph;

/// <summary>Which objects of a store an edge is about, by their keys.</summary>
/// <param name="Prefixes">How a key may begin: <c>uploads/</c>; empty for any.</param>
/// <param name="Suffixes">How a key may end: <c>.jpg</c>; empty for any.</param>
public sealed record KeyFilter(ImmutableArray<string> Prefixes, ImmutableArray<string> Suffixes)
{
    /// <summary>Every object.</summary>
    public static KeyFilter None { get; } = new([], []);

    /// <summary>Whether it is about every object.</summary>
    public bool IsNone => Prefixes.IsEmpty && Suffixes.IsEmpty;

    /// <summary>Patterns of the keys: each beginning with each end, <c>*</c> for any.</summary>
    public IEnumerable<string> Patterns =>
        from prefix in Prefixes.DefaultIfEmpty("")
        from suffix in Suffixes.DefaultIfEmpty("")
        select $"{prefix}*{suffix}";

    /// <inheritdoc/>
    public override string ToString() => IsNone ? "" : string.Join(", ", Patterns);
}
