using System.Text;
using ArchCompiler.Cli;
using ArchCompiler.Cli.Files;

StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
StreamWriter error =
    new(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
Host host = new(
    new DiskFileSystem(),
    Console.OpenStandardInput(),
    output,
    error,
    Environment.GetEnvironmentVariable,
    DateOnly.FromDateTime(DateTime.UtcNow))
{
    OutputIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
};
return ArchcCommand.Run(args, host);
