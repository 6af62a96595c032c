using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ArchCompiler.Cli.Examining;

/// <summary>A program that archc does not need itself, and whoever uses what it writes does.</summary>
internal static class OutsideProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The first line that a program says of itself, null where it says none in time.</summary>
    public static string? FirstLine(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        // Asked for its version, it need not ask the network for a newer one.
        start.Environment["CHECKPOINT_DISABLE"] = "1";
        try
        {
            using var process = Process.Start(start);
            return process is null ? null : Read(process);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string? Read(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        var said = output.GetAwaiter().GetResult();
        error.GetAwaiter().GetResult();
        var line = said.Split('\n')[0].Trim();
        return process.ExitCode == 0 && line.Length > 0 ? line : null;
    }
}
