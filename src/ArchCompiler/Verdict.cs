using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;

namespace ArchCompiler;

/// <summary>What the rules say of one architecture.</summary>
/// <param name="Diagnostics">Findings with what is to be said of waivers, in source order, then by id.</param>
/// <param name="Passed">Rules that looked at something and are content.</param>
/// <param name="NotApplicable">Rules that had nothing to look at; never counted as passed.</param>
/// <param name="UsedWaivers">
/// Waivers that waived something; a project's waiver is unused only when no diagram used it.
/// </param>
public sealed record Verdict(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<RuleInfo> Passed,
    ImmutableArray<RuleInfo> NotApplicable,
    ImmutableArray<Waiver> UsedWaivers);
