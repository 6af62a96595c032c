namespace ArchCompiler.Core.Text;

/// <summary>
/// A half-open range of UTF-16 offsets in one source: facts carry offsets, and only <see cref="SourceText"/> knows
/// lines.
/// </summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of UTF-16 code units, zero or more.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Offset just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The span from the start of this one to the end of <paramref name="last"/>.</summary>
    public SourceSpan To(SourceSpan last) => FromBounds(Start, Math.Max(End, last.End));

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(SourceSpan other) => Start <= other.Start && other.End <= End;
}
