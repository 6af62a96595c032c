using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli;

/// <summary>All that a command may touch of the world, so that a test can hand it another one.</summary>
/// <param name="Files">Files.</param>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Where the product goes.</param>
/// <param name="Error">Where the talk goes.</param>
/// <param name="Environment">Value of an environment variable, null where it is not set.</param>
/// <param name="Today">The day by which waivers end.</param>
public sealed record Host(
    IFileSystem Files,
    Stream Input,
    TextWriter Output,
    TextWriter Error,
    Func<string, string?> Environment,
    DateOnly Today)
{
    /// <summary>True when a person looks at <see cref="Output"/>.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>True when a person looks at <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>A line of talk.</summary>
    public void Say(string line) => Error.WriteLine($"archc: {line}");
}
