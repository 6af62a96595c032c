namespace ArchCompiler.Testing;

/// <summary>A fact that needs shared files: counted as skipped, with the reason, where they are missing.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>A fact that needs a file or folder below the shared folder; none for the folder itself.</summary>
    public SharedFactAttribute(string? path = null)
    {
        Path = path;
        Skip = SharedFiles.SkipReason(path);
    }

    /// <summary>What it needs.</summary>
    public string? Path { get; }
}

/// <summary>A theory that needs shared files.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>A theory that needs a file or folder below the shared folder; none for the folder itself.</summary>
    public SharedTheoryAttribute(string? path = null)
    {
        Path = path;
        Skip = SharedFiles.SkipReason(path);
    }

    /// <summary>What it needs.</summary>
    public string? Path { get; }
}
