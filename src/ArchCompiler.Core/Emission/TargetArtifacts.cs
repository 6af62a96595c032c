using System.Collections.Immutable;

namespace ArchCompiler.Core.Emission;

/// <summary>What a plan became in one target.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Artifacts">Its files.</param>
public sealed record TargetArtifacts(string Target, ImmutableArray<Artifact> Artifacts);
