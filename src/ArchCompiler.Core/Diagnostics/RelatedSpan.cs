using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagnostics;

/// <summary>Another place that helps to see why.</summary>
public sealed record RelatedSpan(SourceSpan Span, string Message)
{
    /// <summary>The text that the span is in; null for the source of the diagnostic.</summary>
    public SourceText? Source { get; init; }
}
