namespace ArchCompiler.Cli.Output;

/// <summary>What a run would do to one file of the output folder.</summary>
/// <param name="Path">Path below the output folder.</param>
internal abstract record FileChange(string Path)
{
    /// <summary>Stands as it should.</summary>
    public sealed record Keep(string Path) : FileChange(Path);

    /// <summary>Is written for the first time.</summary>
    public sealed record Create(string Path) : FileChange(Path);

    /// <summary>Is ours, and changes.</summary>
    public sealed record Update(string Path) : FileChange(Path);

    /// <summary>Is ours, unchanged since, and no longer produced.</summary>
    public sealed record Remove(string Path) : FileChange(Path);

    /// <summary>Is not ours to touch without <c>--force</c>.</summary>
    /// <param name="Path">Path below the output folder.</param>
    /// <param name="Reason">Why, as the end of a sentence that begins with the file.</param>
    /// <param name="IsWanted">True when it would be written, false when it would be removed.</param>
    public sealed record Blocked(string Path, string Reason, bool IsWanted) : FileChange(Path);

    /// <summary>Can never be written: the path leaves the folder.</summary>
    public sealed record Refused(string Path, string Reason) : FileChange(Path);
}
