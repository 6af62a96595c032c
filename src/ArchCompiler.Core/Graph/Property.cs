using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Graph;

/// <summary>A property's value, checked against its declaration.</summary>
/// <param name="Declaration">What it was checked against.</param>
/// <param name="Text">
/// Canonical text: <c>true</c>/<c>false</c>, an invariant number, a text; items of a list joined by <c>,</c>.
/// </param>
/// <param name="Source">Where it came from.</param>
/// <param name="Span">Where it is written; null for a default.</param>
public sealed record Property(PropertyDeclaration Declaration, string Text, PropertySource Source, SourceSpan? Span)
{
    /// <summary>Items of a list.</summary>
    public ImmutableArray<string> Items =>
        Text.Length == 0
            ? []
            : [.. Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
