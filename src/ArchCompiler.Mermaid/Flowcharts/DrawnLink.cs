using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>An arrow as one statement writes it; a statement with groups makes several edges of it.</summary>
/// <param name="Signs">What its signs mean.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record DrawnLink(Link Signs, SourceSpan Span)
{
    /// <summary>The id that the author gave it.</summary>
    public Name? Id { get; init; }

    /// <summary>The text on it.</summary>
    public FlowText? Text { get; init; }
}
