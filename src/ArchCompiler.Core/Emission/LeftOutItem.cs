using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Emission;

/// <summary>One thing that is left out.</summary>
/// <param name="Source">The file it is written in.</param>
/// <param name="Span">Where.</param>
public sealed record LeftOutItem(SourceText Source, SourceSpan Span)
{
    /// <summary>What sort of thing it is.</summary>
    public SubjectType Type { get; init; } = SubjectType.Diagram;

    /// <summary>Its drawn id, empty for a piece of text that means nothing drawn.</summary>
    public string Id { get; init; } = "";

    /// <summary>What the author calls it, empty for an edge.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why, without a full stop.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What was reported because of it, null where nothing is wrong with the drawing.</summary>
    public Diagnostic? Diagnostic { get; init; }

    /// <summary>
    /// True for a drawn thing that was understood; false for a text or a property that an error stands against.
    /// </summary>
    public bool IsDrawn { get; init; }

    /// <summary>True for what stands outside of what archc deploys, and what leads there.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The number of its line.</summary>
    public int Line => Source.GetPosition(Span.Start).Line;

    /// <summary>What a list calls it: its id, an edge by its ends, what could not be understood by the error.</summary>
    public string Name => this switch
    {
        { IsDrawn: false, Diagnostic: { } diagnostic } => $"[{diagnostic.Id}]",
        { Type: SubjectType.Edge } => Id.Replace("->", " -> ", StringComparison.Ordinal),
        _ => Id,
    };

    /// <summary>What a list adds to its name.</summary>
    public string More => IsDrawn ? Title : Reason;

    /// <summary>What it has in common with others in a list.</summary>
    public string Heading => this switch
    {
        { IsDrawn: false } => "what an error stands against",
        { Diagnostic: { } diagnostic } => $"{Reason} [{diagnostic.Id}]",
        _ => Reason,
    };
}
