namespace ArchCompiler.Testing;

/// <summary>Where the checkout is, so that tests find samples, examples and pages wherever they run from.</summary>
public static class Repository
{
    /// <summary>The top folder of the checkout.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A path below the top folder.</summary>
    public static string At(params IEnumerable<string> segments) => Path.Combine([Root, .. segments]);

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArchCompiler.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No ArchCompiler.sln above {start}.");
    }
}
