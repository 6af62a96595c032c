using System.Collections.Immutable;

namespace ArchCompiler.Cli.Files;

/// <summary>
/// The files that commands read and write. Paths have forward slashes; relative ones stand below
/// <see cref="CurrentFolder"/>. Reading and writing throw <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/> where the system refuses.
/// </summary>
public interface IFileSystem
{
    /// <summary>The folder that relative paths start from, absolute.</summary>
    string CurrentFolder { get; }

    /// <summary>What stands at a path; links are not followed.</summary>
    EntryType Look(string path);

    /// <summary>The entries directly below a folder, by name in ordinal order.</summary>
    ImmutableArray<Entry> List(string folder);

    /// <summary>The first bytes of a file, as many as it has and <paramref name="most"/> at most.</summary>
    byte[] Read(string path, int most);

    /// <summary>Writes a file whole or not at all, with the folders above it.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Lets everybody who may read a file run it; nothing where the system has no such permission.</summary>
    void AllowRunning(string path);

    /// <summary>Takes a file away.</summary>
    void Delete(string path);

    /// <summary>Takes a folder away if nothing is in it.</summary>
    void DeleteFolderIfEmpty(string folder);
}
