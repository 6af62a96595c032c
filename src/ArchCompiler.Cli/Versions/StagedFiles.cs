using System.Collections.Immutable;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Versions;

/// <summary>
/// The disk as the next commit would leave it, as far as diagrams are concerned: staged diagrams and all project files
/// have the text that is staged, and a project file that git does not know is not there.
/// </summary>
internal sealed class StagedFiles : IFileSystem
{
    private readonly IFileSystem disk;
    private readonly string top;
    private readonly IReadOnlyDictionary<string, byte[]> contents;
    private readonly HashSet<string> links;

    private StagedFiles(
        IFileSystem disk, string top, IReadOnlyDictionary<string, byte[]> contents, HashSet<string> links) =>
        (this.disk, this.top, this.contents, this.links) = (disk, top, contents, links);

    /// <inheritdoc/>
    public string CurrentFolder => disk.CurrentFolder;

    /// <summary>The disk with some diagrams as they are staged.</summary>
    public static StagedFiles Of(IFileSystem disk, WorkTree tree, GitIndex index, IEnumerable<IndexEntry> diagrams)
    {
        var projects = index.ProjectFiles().ToLookup(entry => entry.IsFile);
        return new(
            disk,
            tree.Top,
            index.Contents([.. diagrams, .. projects[true]]),
            [.. projects[false].Select(entry => entry.Path)]);
    }

    /// <inheritdoc/>
    public EntryType Look(string path)
    {
        var full = FilePath.Absolute(disk, path);
        return contents.ContainsKey(full) ? EntryType.File
            : IsUnknownProject(full) ? EntryType.None
            : disk.Look(path);
    }

    /// <inheritdoc/>
    public byte[] Read(string path, int most) =>
        contents.TryGetValue(FilePath.Absolute(disk, path), out var content)
            ? content[..Math.Min(most, content.Length)]
            : disk.Read(path, most);

    /// <inheritdoc/>
    public byte[] ReadNamed(string path, int most) => Read(path, most);

    /// <inheritdoc/>
    public FileStamp? Stamp(string path) => disk.Stamp(path);

    /// <inheritdoc/>
    public string RealPath(string path) => disk.RealPath(path);

    /// <inheritdoc/>
    public ImmutableArray<Entry> List(string folder) => disk.List(folder);

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content, bool isExecutable = false) =>
        disk.Write(path, content, isExecutable);

    /// <inheritdoc/>
    public void Overwrite(string path, ReadOnlySpan<byte> content) => disk.Overwrite(path, content);

    /// <inheritdoc/>
    public IDisposable? Lock(string path) => disk.Lock(path);

    /// <inheritdoc/>
    public void Delete(string path) => disk.Delete(path);

    /// <inheritdoc/>
    public void DeleteFolderIfEmpty(string folder) => disk.DeleteFolderIfEmpty(folder);

    private bool IsUnknownProject(string full) =>
        Path.GetFileName(full) == Project.FileName && FilePath.Below(top, full) is not null && !links.Contains(full);
}
