using System.Collections.Immutable;

namespace ArchCompiler.Core.Diagnostics;

/// <summary>What a stage gives: its model, whole as far as it could be made, with what it has to say.</summary>
public sealed record Staged<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether anything said is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity is Severity.Error);
}
