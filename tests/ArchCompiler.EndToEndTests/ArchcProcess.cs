using System.Diagnostics;
using System.Text;

namespace ArchCompiler.EndToEndTests;

/// <summary>The command as a process: what a shell sees of it.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ArchcProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command in a folder.</summary>
    public static ArchcProcess Run(string folder, params IEnumerable<string> arguments) =>
        RunWith(folder, null, arguments);

    /// <summary>Runs the command in a folder with something on its standard input.</summary>
    public static ArchcProcess RunWith(string folder, string? input, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(StartInfo(folder, arguments))
            ?? throw new InvalidOperationException("archc does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Runs a line of a shell, in which <c>$ARCHC</c> is the command.</summary>
    public static ArchcProcess Shell(string folder, string script)
    {
        var command = StartInfo(folder, []);
        ProcessStartInfo start = new("sh", ["-c", script])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["ARCHC"] = string.Join(' ', command.ArgumentList.Prepend(command.FileName));
        using var process = Process.Start(start) ?? throw new InvalidOperationException("sh does not start");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Runs the command, and kills it a while after something holds, unless it ends before.</summary>
    public static async Task KillAsync(
        string folder, Func<bool> holds, TimeSpan later, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(StartInfo(folder, arguments))
            ?? throw new InvalidOperationException("archc does not start");
        var read = Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        while (!process.HasExited && !holds())
        {
            await Task.Delay(1);
        }

        await Task.Delay(later);
        process.Kill();
        await process.WaitForExitAsync();
        await read;
    }

    private static ProcessStartInfo StartInfo(string folder, IEnumerable<string> arguments)
    {
        var published = Environment.GetEnvironmentVariable("ARCHC_COMMAND");
        ProcessStartInfo start = published is { Length: > 0 }
            ? new(published, arguments)
            : new("dotnet", arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "archc.dll")));
        start.WorkingDirectory = folder;
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = new UTF8Encoding(false);
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        start.Environment.Remove("FORCE_COLOR");
        return start;
    }
}
