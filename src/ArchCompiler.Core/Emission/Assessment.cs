using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Core.Emission;

/// <summary>What the compiler and the rules say of a drawing, as documents repeat it.</summary>
/// <param name="Diagnostics">
/// Findings, waived ones with their waivers, in source order. A waiver holds whatever the day is, so that a document
/// does not change over night.
/// </param>
/// <param name="Passed">Rules that looked at something and are content.</param>
/// <param name="NotApplicable">Rules that had nothing to look at.</param>
public sealed record Assessment(
    ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RuleInfo> Passed, ImmutableArray<RuleInfo> NotApplicable)
{
    /// <summary>Nothing is said.</summary>
    public static Assessment Empty { get; } = new([], [], []);
}
