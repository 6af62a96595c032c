using System.Text;
using ArchCompiler.Cli;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Streams;

StreamWriter output = new(StandardStreams.Output, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
StreamWriter error =
    new(StandardStreams.Error, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
Host host = new(
    new DiskFileSystem(),
    StandardStreams.Input,
    output,
    error,
    Environment.GetEnvironmentVariable,
    DateOnly.FromDateTime(DateTime.UtcNow))
{
    OutputIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
};
return ArchcCommand.Run(args, host);
