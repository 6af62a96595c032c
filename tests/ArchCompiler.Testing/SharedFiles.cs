namespace ArchCompiler.Testing;

/// <summary>
/// Reference material that is too large or not ours to keep here: real diagrams, Mermaid's own test texts, hand-written
/// Terraform. It stands in <c>../shared</c> beside the checkout, or where <c>ARCHC_SHARED</c> says.
/// </summary>
public static class SharedFiles
{
    /// <summary>The folder, null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>
    /// The path of a shared file or folder; only for tests marked <see cref="SharedFactAttribute"/> or
    /// <see cref="SharedTheoryAttribute"/>.
    /// </summary>
    public static string At(params IEnumerable<string> segments) =>
        Path.Combine(
            [
                Folder ?? throw new DirectoryNotFoundException("No shared folder; mark the test [SharedFact]."),
                .. segments,
            ]);

    /// <summary>Why a test that needs some shared files is skipped; null where they are there.</summary>
    public static string? SkipReason(string? path) => Folder switch
    {
        null => "needs the shared folder: put it beside the checkout or set ARCHC_SHARED",
        _ when path is not null && !Path.Exists(At(path)) => $"the shared folder has no {path}",
        _ => null,
    };

    private static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("ARCHC_SHARED") is { Length: > 0 } stated
            ? stated
            : Path.GetFullPath(Repository.At("..", "shared"));
        return Directory.Exists(folder) ? folder : null;
    }
}
