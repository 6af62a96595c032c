using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Environments;

/// <summary>A plan with what its variables are in each environment.</summary>
/// <param name="Planned">The plan, with what is to be said of it.</param>
/// <param name="Differences">
/// Why an environment cannot share one output with the others: wrong only where such an output is written.
/// </param>
internal sealed record EnvironmentPlans(Staged<Plan> Planned, ImmutableArray<Diagnostic> Differences);
