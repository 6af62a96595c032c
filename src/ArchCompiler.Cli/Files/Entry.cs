namespace ArchCompiler.Cli.Files;

/// <summary>Something in a folder.</summary>
public readonly record struct Entry(string Name, EntryType Type);

/// <summary>What can stand at a path.</summary>
public enum EntryType
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, wherever it leads.</summary>
    Link,
}
