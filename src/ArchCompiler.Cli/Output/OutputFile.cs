using System.Collections.Immutable;

namespace ArchCompiler.Cli.Output;

/// <summary>One file that a run wants to stand in the output folder.</summary>
/// <param name="Path">Path below the output folder, with forward slashes.</param>
/// <param name="Target">The target it belongs to.</param>
/// <param name="Origin">The drawing it was made from.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record OutputFile(string Path, string Target, string Origin, ImmutableArray<byte> Content)
{
    /// <summary>Addresses in it that stand for something which keeps data.</summary>
    public ImmutableArray<string> Keeps { get; init; } = [];

    /// <summary>Whether it is a script to be run.</summary>
    public bool IsExecutable { get; init; }
}
