using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Rules;

/// <summary>What a rule yields: a subject and a message, before severity and waivers.</summary>
/// <param name="Subject">The drawn elements it is about.</param>
/// <param name="Span">Where to point.</param>
/// <param name="Message">What is wrong, naming the thing as the author wrote it.</param>
/// <param name="Why">Why it matters, in one sentence.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record Finding(Subject Subject, SourceSpan Span, string Message, string Why, string Remedy)
{
    /// <summary>A few words to stand beside the carets.</summary>
    public string? Caption { get; init; }

    /// <summary>Drawn ids along the path that leads to it.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>Other places that help to see why.</summary>
    public ImmutableArray<RelatedSpan> Related { get; init; } = [];

    /// <summary>How it is said together with others of its rule, null where it is said alone.</summary>
    public Chorus? Together { get; init; }

    /// <summary>Edits that would mend it.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>True when the drawing does not say it but what archc emits has it.</summary>
    public bool IsSafeByDefault { get; init; }

    /// <summary>A severity below the rule's own for this finding, null for the rule's own.</summary>
    public Severity? AtMost { get; init; }

    /// <summary>A finding about one service as a whole, pointing at its name in the drawing.</summary>
    public static Finding About(
        Service service, Architecture architecture, string message, string why, string remedy) =>
        new(architecture.SubjectOf(service), architecture.NameSpanOf(service), message, why, remedy);
}
