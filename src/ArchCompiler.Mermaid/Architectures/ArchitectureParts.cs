using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Architectures;

/// <summary>A statement of an <c>architecture-beta</c> diagram that draws something.</summary>
internal abstract record ArchitecturePart
{
    private protected ArchitecturePart(SourceSpan span) => Span = span;

    /// <summary>Where the statement stands.</summary>
    public SourceSpan Span { get; }
}

/// <summary>A group, service or junction.</summary>
/// <param name="Kind">Which of them, by Mermaid's word.</param>
/// <param name="Id">Its id.</param>
/// <param name="Span">Where the statement stands.</param>
internal sealed record ArchitectureBox(string Kind, Name Id, SourceSpan Span) : ArchitecturePart(Span)
{
    /// <summary>Mermaid's word for a group.</summary>
    public const string Group = "group";

    /// <summary>Mermaid's word for a service.</summary>
    public const string Service = "service";

    /// <summary>Mermaid's word for a junction.</summary>
    public const string Junction = "junction";

    /// <summary>The icon's name.</summary>
    public Name? Icon { get; init; }

    /// <summary>Text drawn in the icon's place.</summary>
    public Name? IconText { get; init; }

    /// <summary>The title.</summary>
    public Name? Title { get; init; }

    /// <summary>The group around it.</summary>
    public Name? In { get; init; }
}

/// <summary>One end of an edge.</summary>
/// <param name="Id">The id of a service or junction.</param>
/// <param name="Side">The side it leaves from: L, R, T or B.</param>
/// <param name="IsHead">Whether an arrow's head is at this end.</param>
/// <param name="LeavesGroup">Whether the line ends at the border of the group around it.</param>
internal sealed record ArchitectureEnd(Name Id, Name Side, bool IsHead, bool LeavesGroup);

/// <summary>An edge.</summary>
/// <param name="Left">The end written first.</param>
/// <param name="Right">The end written last.</param>
/// <param name="Title">The text on it, if any.</param>
/// <param name="Span">Where the statement stands.</param>
internal sealed record ArchitectureEdge(ArchitectureEnd Left, ArchitectureEnd Right, Name? Title, SourceSpan Span)
    : ArchitecturePart(Span);

/// <summary>A wish that nodes stand in a row or a column.</summary>
/// <param name="Direction">Which of them, by Mermaid's word.</param>
/// <param name="Members">Ids of services and junctions.</param>
/// <param name="Span">Where the statement stands.</param>
internal sealed record ArchitectureAlignment(string Direction, ImmutableArray<Name> Members, SourceSpan Span)
    : ArchitecturePart(Span);
