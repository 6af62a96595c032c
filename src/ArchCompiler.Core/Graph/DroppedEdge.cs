using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Graph;

/// <summary>A drawn edge that became no relation, with the reason: nothing is dropped in silence.</summary>
public sealed record DroppedEdge(DiagramEdge Edge, string Reason);
