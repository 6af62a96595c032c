using System.Collections.Immutable;

namespace ArchCompiler.Cli.Files;

/// <summary>The disk.</summary>
internal sealed class DiskFileSystem : IFileSystem
{
    /// <inheritdoc/>
    public string CurrentFolder => Directory.GetCurrentDirectory().Replace('\\', '/');

    /// <inheritdoc/>
    public EntryType Look(string path)
    {
        FileInfo file = new(path);
        return file switch
        {
            { LinkTarget: not null } => EntryType.Link,
            { Exists: true } => EntryType.File,
            _ => Directory.Exists(path) ? EntryType.Folder : EntryType.None,
        };
    }

    /// <inheritdoc/>
    public ImmutableArray<Entry> List(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Select(TypeOf)
            .OrderBy(e => e.Name, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public byte[] Read(string path, int most)
    {
        using var stream = File.OpenRead(path);
        return ReadAtMost(stream, most);
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.archc-{Environment.ProcessId}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <inheritdoc/>
    public void AllowRunning(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                path,
                File.GetUnixFileMode(path)
                    | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void DeleteFolderIfEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>The first bytes of a stream, as many as it has and <paramref name="most"/> at most.</summary>
    public static byte[] ReadAtMost(Stream stream, int most)
    {
        using MemoryStream content = new();
        var block = new byte[81_920];
        while (content.Length < most
            && stream.Read(block, 0, (int)Math.Min(block.Length, most - content.Length)) is > 0 and var count)
        {
            content.Write(block, 0, count);
        }

        return content.ToArray();
    }

    private static Entry TypeOf(FileSystemInfo info) => new(info.Name, info switch
    {
        { LinkTarget: not null } => EntryType.Link,
        DirectoryInfo => EntryType.Folder,
        _ => EntryType.File,
    });
}
