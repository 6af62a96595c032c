using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Graph;

/// <summary>
/// A drawn node that was folded into the service it leads to: what the author drew as two in a row is one.
/// </summary>
/// <param name="Node">What was drawn.</param>
/// <param name="Title">What the author calls it.</param>
public sealed record FoldedFront(DiagramNode Node, string Title);
