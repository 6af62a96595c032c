using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagnostics;

/// <summary>A written, reasoned and optionally dated permission for findings of one rule.</summary>
/// <param name="Rule">The rule's id or name, as written.</param>
/// <param name="Subjects">Drawn ids it is for; empty means the whole diagram.</param>
/// <param name="Reason">Why it is accepted; never empty.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Waiver(Name Rule, ImmutableArray<Name> Subjects, string Reason, SourceSpan Span)
{
    /// <summary>Last day on which it holds, null for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }
}
