using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagnostics;

/// <summary>Anything said to the user about a source: what is wrong, where, and what would be right.</summary>
/// <param name="Id">
/// Stable id: <c>ARC1xx</c> reading, <c>2xx</c> binding, <c>3xx</c> planning, <c>4xx</c> emission, <c>5xx</c> the
/// YAML form, <c>9xx</c> configuration and waivers; rules have their pillar's prefix. Never reused; carries no
/// severity.
/// </param>
/// <param name="Severity">How much it matters, after configuration.</param>
/// <param name="Span">Where in the source.</param>
/// <param name="Message">One sentence that names the thing as the author wrote it.</param>
public sealed record Diagnostic(string Id, Severity Severity, SourceSpan Span, string Message)
{
    /// <summary>
    /// The text that the span is in; null for the source that the stage works on. A template and a project file have
    /// places of their own.
    /// </summary>
    public SourceText? Source { get; init; }

    /// <summary>Kebab-case name of the rule, null for what the compiler itself says.</summary>
    public string? Name { get; init; }

    /// <summary>The Well-Architected pillar of the rule, null for what the compiler itself says.</summary>
    public Pillar? Pillar { get; init; }

    /// <summary>The drawn elements it is about.</summary>
    public Subject Subject { get; init; } = Subject.Diagram;

    /// <summary>A few words to stand beside the carets.</summary>
    public string? Caption { get; init; }

    /// <summary>
    /// The message in a few words without what it is about, to head a list of several; null where the message serves.
    /// </summary>
    public string? Brief { get; init; }

    /// <summary>Why it matters.</summary>
    public string? Why { get; init; }

    /// <summary>What would be right.</summary>
    public string? Remedy { get; init; }

    /// <summary>Drawn ids along the path that leads to the finding, from its start.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>Other places that help to see why.</summary>
    public ImmutableArray<RelatedSpan> Related { get; init; } = [];

    /// <summary>How it is said together with others like it, null where it is said alone.</summary>
    public Chorus? Together { get; init; }

    /// <summary>Edits that would mend it.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>The written permission for it, if the author gave one.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>
    /// True when the property is missing from the drawing but what archc emits has it: shown on request only.
    /// </summary>
    public bool IsSafeByDefault { get; init; }
}
