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

    /// <summary>
    /// The absolute path of what stands at a path, without any link in it; of what does not stand, as far as it does.
    /// </summary>
    string RealPath(string path);

    /// <summary>
    /// What changes whenever the file at a path or behind its links does, as far as its folder tells; null where none
    /// stands there.
    /// </summary>
    FileStamp? Stamp(string path);

    /// <summary>The entries directly below a folder, by name in ordinal order.</summary>
    ImmutableArray<Entry> List(string folder);

    /// <summary>
    /// The first bytes of a file, as many as it has and <paramref name="most"/> at most. What has no size of its own (a
    /// pipe, a device) is not opened: nobody named it, so that nobody need feed it, and it might never end.
    /// </summary>
    byte[] Read(string path, int most);

    /// <summary>The same of what the user named, a pipe or a device included: waits for what feeds it.</summary>
    byte[] ReadNamed(string path, int most);

    /// <summary>
    /// Writes a file whole or not at all, with the folders above it. A link is replaced, never followed; the mode of a
    /// file that stands there is kept.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="isExecutable">Whether everybody who may read it may run it.</param>
    void Write(string path, ReadOnlySpan<byte> content, bool isExecutable = false);

    /// <summary>
    /// Writes to what a user named: into the file that stands there, through links and with its mode, owner and other
    /// names kept; a file that is not there is written whole or not at all.
    /// </summary>
    void Overwrite(string path, ReadOnlySpan<byte> content);

    /// <summary>
    /// Holds a file that only one process can hold at a time, until the result is disposed of or the process ends; null
    /// where another holds it for longer than a run takes.
    /// </summary>
    IDisposable? Lock(string path);

    /// <summary>Takes a file away.</summary>
    void Delete(string path);

    /// <summary>Takes a folder away if nothing is in it.</summary>
    void DeleteFolderIfEmpty(string folder);
}

/// <summary>What a folder tells of a file's content.</summary>
/// <param name="Written">When it was written to, in ticks.</param>
/// <param name="Length">Its size.</param>
public readonly record struct FileStamp(long Written, long Length);
