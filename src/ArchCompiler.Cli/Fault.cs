namespace ArchCompiler.Cli;

/// <summary>What is said when archc itself is at fault: what to report, and never a stack trace alone.</summary>
internal static class Fault
{
    /// <summary>Tells the user of a bug of ours.</summary>
    public static void Report(Exception exception, IReadOnlyList<string> arguments, Host host)
    {
        var version = typeof(Fault).Assembly.GetName().Version?.ToString(3);
        host.Say("this is a bug in archc, not in your drawing. Nothing you did should lead here.");
        host.Say("Please report it with the drawing, if you may share it, and these lines:");
        host.Error.WriteLine($"  archc {version} on .NET {Environment.Version}, {Environment.OSVersion.Platform}");
        host.Error.WriteLine($"  archc {string.Join(' ', arguments)}");
        host.Error.WriteLine($"  {exception.GetType().FullName}: {exception.Message}");
        foreach (var line in (exception.StackTrace ?? "").Split('\n').Take(20))
        {
            host.Error.WriteLine($"  {line.TrimEnd()}");
        }
    }
}
