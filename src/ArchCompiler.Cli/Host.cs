using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Streams;

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

    /// <summary>The same place as <see cref="Output"/>, for text that people read and no machine.</summary>
    public TextWriter Page { get; init; } = Output;

    /// <summary>The same place as <see cref="Output"/>, for text that colours itself.</summary>
    public TextWriter Painted { get; init; } = Output;

    /// <summary>The same place as <see cref="Error"/>, for text that colours itself.</summary>
    public TextWriter PaintedError { get; init; } = Error;

    /// <summary>
    /// The same world, in which no text of a drawing, a file name or an argument makes a terminal do anything.
    /// </summary>
    public Host Guarded() => this with
    {
        Output = OutputIsTerminal ? new TerminalWriter(Output) : Output,
        Error = new TerminalWriter(Error),
        Page = new TerminalWriter(Output),
        Painted = Output,
        PaintedError = Error,
    };

    /// <summary>A line of talk.</summary>
    public void Say(string line) => Error.WriteLine($"archc: {line.ReplaceLineEndings(" ")}");
}
