using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ArchCompiler.Cli.Versions;

/// <summary>git, run as the process that it is: no shell between, its variables as they were given.</summary>
internal sealed class Git
{
    private readonly string program;
    private readonly string folder;

    private Git(string program, string folder) => (this.program, this.folder) = (program, folder);

    /// <summary>git in the current folder.</summary>
    /// <param name="host">The world.</param>
    /// <param name="asker">What needs it, for the message.</param>
    /// <exception cref="UsageException">There is none.</exception>
    public static Git Of(Host host, string asker) => ProgramPath.Find(host, "git") is { } program
        ? new(program, host.Files.CurrentFolder)
        : throw new UsageException($"git is not on the PATH, and '{asker}' asks it.");

    /// <summary>Runs it.</summary>
    public GitAnswer Run(params IEnumerable<string> arguments) => Feed([], arguments);

    /// <summary>Runs it with something on its standard input.</summary>
    public GitAnswer Feed(byte[] input, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        // What tools set that commit by themselves would give the patterns here another meaning.
        foreach (var variable in new[] { "LITERAL", "GLOB", "NOGLOB", "ICASE" })
        {
            start.Environment.Remove($"GIT_{variable}_PATHSPECS");
        }

        try
        {
            using var process = Process.Start(start) ?? throw new UsageException($"'{program}' does not start.");
            var error = process.StandardError.ReadToEndAsync();
            var fed = Task.Run(() => Feed(process.StandardInput.BaseStream, input));
            using MemoryStream output = new();
            process.StandardOutput.BaseStream.CopyTo(output);
            fed.GetAwaiter().GetResult();
            process.WaitForExit();
            return new(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception problem)
        {
            throw new UsageException($"'{program}' does not start: {problem.Message}.");
        }
    }

    private static void Feed(Stream stream, byte[] input)
    {
        try
        {
            stream.Write(input);
            stream.Dispose();
        }
        catch (IOException)
        {
            // It has ended before it read all: its exit code says why.
        }
    }
}

/// <summary>What git answered.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">What it said besides.</param>
internal sealed record GitAnswer(int ExitCode, byte[] Output, string Error)
{
    /// <summary>Whether it did what it was asked for.</summary>
    public bool IsFine => ExitCode == 0;

    /// <summary>Its standard output as one line, which may hold any character but the last line ending.</summary>
    public string Line => Encoding.UTF8.GetString(Output) is [.. var line, '\n'] ? line : "";

    /// <summary>The fields of its standard output, each of which ends with a zero byte.</summary>
    public string[] Fields => Encoding.UTF8.GetString(Output).Split('\0')[..^1];

    /// <summary>What it said besides, in one line and without its own marks.</summary>
    public string Reason => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line)
        .FirstOrDefault() ?? $"git ended with {ExitCode}";
}
