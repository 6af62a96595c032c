using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Graph;

/// <summary>
/// A node whose kind could not be decided, with the best guesses: kinds' ids, best first, two at most.
/// </summary>
public sealed record UnresolvedNode(DiagramNode Node, ImmutableArray<string> Candidates);
