namespace ArchCompiler.Cli.Usage;

/// <summary>A line that a reader may copy from a command's help; a test runs each.</summary>
/// <param name="Line">The line, as a shell takes it.</param>
/// <param name="Meaning">What it does, in a few words.</param>
public sealed record Example(string Line, string Meaning);
