namespace ArchCompiler.Cli.Files;

/// <summary>What the system said of a file, in our words.</summary>
internal static class FileProblem
{
    /// <summary>The end of a sentence that begins with the file.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist.",
        UnauthorizedAccessException => "may not be accessed.",
        PathTooLongException => "has a path that is too long.",
        _ => $"cannot be accessed: {exception.Message}",
    };
}
