namespace ArchCompiler.Cli;

/// <summary>
/// Something asked for that cannot be: ends the command with <see cref="ExitCode.Usage"/> and the message, which is for
/// the user.
/// </summary>
public sealed class UsageException(string message) : Exception(message);
