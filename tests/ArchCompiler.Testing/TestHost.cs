using System.Globalization;
using System.Text;
using ArchCompiler.Cli;
using ArchCompiler.Cli.Watching;

namespace ArchCompiler.Testing;

/// <summary>Runs commands in memory: files, streams and environment are the test's.</summary>
public sealed class TestHost
{
    private readonly Dictionary<string, string> environment = new(StringComparer.Ordinal);

    /// <summary>The files.</summary>
    public TestFileSystem Files { get; } = new();

    /// <summary>What comes on standard input.</summary>
    public string Input { get; set; } = "";

    /// <summary>What the last command printed as its product.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the last command said besides.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The day by which waivers end.</summary>
    public DateOnly Today { get; set; } = new(2026, 1, 15);

    /// <summary>Whether a person looks at the product.</summary>
    public bool IsTerminal { get; set; }

    /// <summary>Whether a person looks at the talk.</summary>
    public bool ErrorIsTerminal { get; set; }

    /// <summary>By which clock a command runs.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>How a command waits that only the user ends; by default it is ended at once.</summary>
    public Func<TimeSpan, bool> Wait { get; set; } = _ => false;

    /// <summary>The world of a command that writes to some streams.</summary>
    public Host World(TextWriter output, TextWriter error) =>
        new(Files, new MemoryStream(Encoding.UTF8.GetBytes(Input)), output, error, environment.GetValueOrDefault, Today)
        {
            OutputIsTerminal = IsTerminal,
            ErrorIsTerminal = ErrorIsTerminal,
            Time = Time,
            Waiting = () => new Patience(Wait),
        };

    /// <summary>Sets an environment variable.</summary>
    public void Set(string name, string value) => environment[name] = value;

    /// <summary>Runs a command line; gives the exit code.</summary>
    public int Run(params string[] arguments)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using StringWriter error = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exitCode = ArchcCommand.Run(arguments, World(output, error));
        (Output, Error) = (output.ToString(), error.ToString());
        return exitCode;
    }

    private sealed class Patience(Func<TimeSpan, bool> wait) : IWaiting
    {
        public bool Wait(TimeSpan time) => wait(time);

        public void Dispose()
        {
        }
    }
}
