using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Planning;

/// <summary>What in the drawing a planned thing was made from.</summary>
/// <param name="Type">Which sort of element.</param>
/// <param name="Id">Its drawn id; for an edge <c>A --> B</c> without an id of its own, <c>A->B</c>.</param>
/// <param name="Span">Where it is drawn.</param>
/// <param name="Reason">
/// Why the thing follows from it, for what is implied rather than drawn; null for a direct realisation.
/// </param>
public sealed record Origin(OriginType Type, string Id, SourceSpan Span, string? Reason = null);

/// <summary>Sorts of origin.</summary>
public enum OriginType
{
    /// <summary>A drawn node.</summary>
    Node,

    /// <summary>A drawn edge.</summary>
    Edge,

    /// <summary>A drawn group.</summary>
    Group,

    /// <summary>The diagram as a whole.</summary>
    Diagram,
}
