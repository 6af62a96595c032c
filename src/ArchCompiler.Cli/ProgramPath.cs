namespace ArchCompiler.Cli;

/// <summary>
/// Finds programs as a shell does. Looked for here, since the runtime would look in the current folder first: that may
/// be anybody's.
/// </summary>
internal static class ProgramPath
{
    private static string[] Endings => OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    /// <summary>Where a program stands on the PATH, null where it does not.</summary>
    public static string? Find(Host host, string name) => (host.Environment("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending)))
        .FirstOrDefault(File.Exists);
}
