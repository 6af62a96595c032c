using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Fixing;

/// <summary>A source after its fixes.</summary>
/// <param name="Source">The text as it became.</param>
/// <param name="Titles">What was done, in order; empty where there was nothing to do.</param>
public sealed record FixedSource(SourceText Source, ImmutableArray<string> Titles);
