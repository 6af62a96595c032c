using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>
/// What a property's value must be beside another's: what the provider refuses when it is too late, at apply.
/// </summary>
/// <param name="Other">Name of the other property of the same kind.</param>
public abstract record PropertyFit(string Other)
{
    /// <summary>A number that is no less than the other.</summary>
    public sealed record AtLeast(string Other) : PropertyFit(Other);

    /// <summary>A number that is no more than the other.</summary>
    public sealed record AtMost(string Other) : PropertyFit(Other);

    /// <summary>One of some values where the other has one value.</summary>
    /// <param name="Other">The other property.</param>
    /// <param name="Value">The value at which it holds.</param>
    /// <param name="Allowed">What is allowed then, the least first.</param>
    public sealed record OneOf(string Other, string Value, ImmutableArray<string> Allowed) : PropertyFit(Other);

    /// <summary>A text that matches an expression in full where the other has one value, and nowhere else.</summary>
    /// <param name="Other">The other property.</param>
    /// <param name="Value">The value at which it matches.</param>
    /// <param name="Pattern">The expression.</param>
    public sealed record Matching(string Other, string Value, string Pattern) : PropertyFit(Other);
}
