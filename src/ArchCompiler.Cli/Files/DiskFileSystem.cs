using System.Collections.Immutable;

namespace ArchCompiler.Cli.Files;

/// <summary>The disk.</summary>
internal sealed class DiskFileSystem : IFileSystem
{
    private const int MostLinks = 40;

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
    public string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(full) is not { } link)
            {
                return FilePath.Normalise(full.Replace('\\', '/'));
            }

            var target = new FileInfo(link).LinkTarget ?? "";
            full = Path.GetFullPath(
                Path.Join(Path.Combine(Path.GetDirectoryName(link) ?? "/", target), full[link.Length..]));
        }

        throw new IOException($"Too many levels of symbolic links : '{path}'");
    }

    /// <inheritdoc/>
    public FileStamp? Stamp(string path)
    {
        FileInfo file = new(path);
        var behind = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);
        return behind is FileInfo { Exists: true } found ? new(found.LastWriteTimeUtc.Ticks, found.Length) : null;
    }

    /// <inheritdoc/>
    public ImmutableArray<Entry> List(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Select(TypeOf)
            .OrderBy(e => e.Name, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public byte[] Read(string path, int most) =>
        LengthBehind(path) == 0 ? [] : ReadNamed(path, most);

    /// <inheritdoc/>
    public byte[] ReadNamed(string path, int most)
    {
        using var stream = File.OpenRead(path);
        return ReadAtMost(stream, most);
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content, bool isExecutable = false)
    {
        var folder = FolderOf(path);
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, TemporaryNames.New(Path.GetFileName(path)));
        try
        {
            WriteAll(temporary, FileMode.CreateNew, content);
            Permit(temporary, path, isExecutable);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Overwrite(string path, ReadOnlySpan<byte> content)
    {
        if (Look(path) is EntryType.None)
        {
            Write(path, content);
        }
        else if (LengthBehind(path) is null or 0)
        {
            WriteAll(path, FileMode.OpenOrCreate, content);
        }
        else
        {
            OverwriteFile(path, content);
        }
    }

    /// <inheritdoc/>
    public IDisposable? Lock(string path)
    {
        Directory.CreateDirectory(FolderOf(path));
        return FileLock.Take(path);
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

    private static string? FirstLink(string full)
    {
        for (var end = full.IndexOf(Path.DirectorySeparatorChar, 1); ; end = Next(full, end))
        {
            var part = end < 0 ? full : full[..end];
            if (new FileInfo(part).LinkTarget is not null)
            {
                return part;
            }

            if (end < 0)
            {
                return null;
            }
        }

        static int Next(string text, int end) => text.IndexOf(Path.DirectorySeparatorChar, end + 1);
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";

    /// <summary>The size of the file at a path or behind its links, null where none stands there.</summary>
    private static long? LengthBehind(string path)
    {
        FileInfo file = new(path);
        var behind = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);
        return behind is FileInfo { Exists: true, Length: var length } ? length : null;
    }

    /// <summary>
    /// Writes into a file. What stood there is kept beside it meanwhile, and is put back where the new text does not
    /// fit: whoever finds the copy later knows that a run was stopped while it wrote.
    /// </summary>
    private static void OverwriteFile(string path, ReadOnlySpan<byte> content)
    {
        var before = File.ReadAllBytes(path);
        var copy = Path.Combine(FolderOf(path), TemporaryNames.New(Path.GetFileName(path)));
        try
        {
            WriteAll(copy, FileMode.CreateNew, before);
        }
        catch
        {
            File.Delete(copy);
            throw;
        }

        try
        {
            WriteAll(path, FileMode.Open, content);
        }
        catch
        {
            WriteAll(path, FileMode.Open, before);
            throw;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static void WriteAll(string path, FileMode mode, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(path, mode, FileAccess.Write, FileShare.Read, bufferSize: 0);
        stream.Write(content);
        if (stream.CanSeek && stream.Length > 0)
        {
            stream.SetLength(content.Length);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Gives a file the mode of the one it is to replace, and the right to be run.</summary>
    private static void Permit(string file, string replaced, bool isExecutable)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var mode = File.GetUnixFileMode(
            new FileInfo(replaced) is { Exists: true, LinkTarget: null } ? replaced : file);
        File.SetUnixFileMode(file, isExecutable
            ? mode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
            : mode);
    }

    private static Entry TypeOf(FileSystemInfo info) => new(info.Name, info switch
    {
        { LinkTarget: not null } => EntryType.Link,
        DirectoryInfo => EntryType.Folder,
        _ => EntryType.File,
    });
}
