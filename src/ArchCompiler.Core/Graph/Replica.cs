using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Graph;

/// <summary>One drawn node of a folded service with the edges that its twins have and it has not.</summary>
/// <param name="ServiceId">The service it was folded into.</param>
/// <param name="Node">The drawn node.</param>
/// <param name="Missing">Edges of a twin that have no counterpart here.</param>
public sealed record ReplicaGap(string ServiceId, DiagramNode Node, ImmutableArray<DiagramEdge> Missing);
