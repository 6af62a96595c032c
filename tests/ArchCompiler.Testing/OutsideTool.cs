using System.Diagnostics;

namespace ArchCompiler.Testing;

/// <summary>The outside judges of what is written, found on the PATH and run as they are.</summary>
public static class OutsideTool
{
    /// <summary>CloudFormation's linter.</summary>
    public const string CfnLint = "cfn-lint";

    /// <summary>The AWS command line.</summary>
    public const string Aws = "aws";

    /// <summary>The version control.</summary>
    public const string Git = "git";

    /// <summary>The linter of shell scripts.</summary>
    public const string ShellCheck = "shellcheck";

    /// <summary>The local AWS of the shared folder.</summary>
    public const string Emulator = "emulator";

    /// <summary>A headless browser with what drives it.</summary>
    public const string Browser = "browser";

    /// <summary>Node's package manager, which fetches judges that are Node programs.</summary>
    public const string Npm = "npm";

    /// <summary>Why tests that need these tools are skipped; null where they run.</summary>
    public static string? SkipReason(IEnumerable<string> tools) => tools
        .Where(tool => !IsRequired(tool) && !IsThere(tool))
        .Select(tool => tool switch
        {
            Emulator => "there is no shared AWS emulator here",
            Browser => Testing.Browser.Missing,
            _ => $"{tool} is not on the PATH",
        })
        .FirstOrDefault();

    /// <summary>Runs a tool in a folder; gives the exit code and all that it said.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="command">The tool with its arguments.</param>
    public static (int ExitCode, string Output) Run(
        string folder, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> command)
    {
        ProcessStartInfo start = new(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} does not start");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    // Where it is required the test runs all the same, and fails on the missing tool.
    private static bool IsRequired(string tool) => Environment.GetEnvironmentVariable(
        $"ARCHC_REQUIRE_{tool.Replace('-', '_').ToUpperInvariant()}") == "1";

    private static bool IsThere(string tool) => tool switch
    {
        Emulator => SharedFiles.SkipReason(AwsEmulator.Script) is null,
        Browser => Testing.Browser.Missing is null,
        _ => (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, tool))),
    };
}
