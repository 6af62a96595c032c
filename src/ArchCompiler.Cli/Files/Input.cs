using ArchCompiler.Core.Text;

namespace ArchCompiler.Cli.Files;

/// <summary>One file that a command was asked to look at, named or found in a folder.</summary>
/// <param name="Path">
/// The path as the user wrote it, or below the folder that he wrote; <c>-</c> is standard input.
/// </param>
/// <param name="Origin">
/// The path below the argument it came from: what output may say of it, since it is the same on every machine.
/// </param>
/// <param name="IsNamed">False when it was found in a folder, where a file without a diagram is no mistake.</param>
internal sealed record Input(string Path, string Origin, bool IsNamed)
{
    /// <summary>Its text, null where it could not be read.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Why it could not be read, as a sentence.</summary>
    public string? Problem { get; init; }
}
