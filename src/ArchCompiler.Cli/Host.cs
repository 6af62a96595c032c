using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Streams;
using ArchCompiler.Cli.Watching;

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

    /// <summary>How a command that only the user ends waits.</summary>
    public Func<IWaiting> Waiting { get; init; } = () => new SignalWaiting();

    /// <summary>The same place as <see cref="Output"/>, for text that people read and no machine.</summary>
    public TextWriter Page { get; init; } = Output;

    /// <summary>The same place as <see cref="Output"/>, for text that colours itself.</summary>
    public TextWriter Painted { get; init; } = Output;

    /// <summary>The same place as <see cref="Error"/>, for text that colours itself.</summary>
    public TextWriter PaintedError { get; init; } = Error;

    /// <summary>By which clock it is told that something takes long.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Says what is being done, where somebody waits for it.</summary>
    internal ProgressLine Progress { get; private init; } = ProgressLine.None;

    /// <summary>
    /// The same world, in which no text of a drawing, a file name or an argument makes a terminal do anything.
    /// </summary>
    public Host Guarded()
    {
        var progress = ShowsProgress ? new ProgressLine(Error, Time) : ProgressLine.None;
        var (output, error) = ShowsProgress
            ? (new BesideWriter(Output, progress), new BesideWriter(Error, progress))
            : (Output, Error);
        return this with
        {
            Output = OutputIsTerminal ? new TerminalWriter(output) : output,
            Error = new TerminalWriter(error),
            Page = new TerminalWriter(output),
            Painted = output,
            PaintedError = error,
            Progress = progress,
        };
    }

    private bool ShowsProgress =>
        ErrorIsTerminal && string.IsNullOrEmpty(Environment("CI")) && Environment("TERM") is not "dumb";

    /// <summary>A line of talk.</summary>
    public void Say(string line) => Error.WriteLine($"archc: {line.ReplaceLineEndings(" ")}");
}
