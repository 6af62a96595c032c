using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagnostics;

/// <summary>Another place that helps to see why.</summary>
public sealed record RelatedSpan(SourceSpan Span, string Message);
