using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>
/// A stated value before its type is known. Scalars keep their text, so that only the declaration of the property
/// decides what <c>no</c>, <c>1.10</c> or <c>2027-01-01</c> means.
/// </summary>
public abstract record DrawnValue
{
    private DrawnValue(SourceSpan span) => Span = span;

    /// <summary>Where the value stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>A single value.</summary>
    /// <param name="Text">Its text, unquoted.</param>
    /// <param name="IsQuoted">True when the author quoted it, which makes it text.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Scalar(string Text, bool IsQuoted, SourceSpan Span) : DrawnValue(Span);

    /// <summary>A list.</summary>
    public sealed record Sequence(ImmutableArray<DrawnValue> Items, SourceSpan Span) : DrawnValue(Span);

    /// <summary>Keys with values, in the author's order, keys unique.</summary>
    public sealed record Mapping(ImmutableArray<DrawnEntry> Entries, SourceSpan Span) : DrawnValue(Span)
    {
        /// <summary>The value of a key, null where it is not stated.</summary>
        public DrawnValue? Find(string key) =>
            Entries.FirstOrDefault(e => string.Equals(e.Key.Text, key, StringComparison.Ordinal))?.Value;
    }
}

/// <summary>One key of a mapping with its value.</summary>
public sealed record DrawnEntry(Name Key, DrawnValue Value);
