using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Graph;

/// <summary>
/// A node whose kind could not be decided, with the best guesses: kinds' ids, best first, two at most.
/// </summary>
public sealed record UnresolvedNode(DiagramNode Node, ImmutableArray<string> Candidates)
{
    /// <summary>What is said of it, null where nothing is.</summary>
    public Diagnostic? Question { get; init; }
}
