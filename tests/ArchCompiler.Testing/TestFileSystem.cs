using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Testing;

/// <summary>Files in memory, for tests of commands.</summary>
public sealed class TestFileSystem : IFileSystem
{
    private readonly SortedDictionary<string, byte[]> contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string CurrentFolder { get; set; } = "/project";

    /// <summary>Thrown whenever a file is read, to see what a command does about a fault.</summary>
    public Exception? Fault { get; set; }

    /// <summary>
    /// How many steps of writing are done before the run is as good as killed: the next and all others throw. Null for
    /// all.
    /// </summary>
    public int? StepsLeft { get; set; }

    /// <summary>Absolute paths of folders that may not be listed.</summary>
    public ISet<string> Closed { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether another process holds every lock.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Absolute paths of the files, in ordinal order.</summary>
    public IEnumerable<string> Paths => contents.Keys;

    /// <summary>The text of a file.</summary>
    public string this[string path]
    {
        get => Encoding.UTF8.GetString(contents[Full(path)]);
        set => contents[Full(path)] = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>Puts bytes at a path.</summary>
    public void Put(string path, byte[] content) => contents[Full(path)] = content;

    /// <summary>Puts a symbolic link at a path, leading elsewhere.</summary>
    public void Link(string path) => links.Add(Full(path));

    /// <inheritdoc/>
    public EntryType Look(string path)
    {
        var full = Full(path);
        return links.Contains(full) && !path.EndsWith("/.", StringComparison.Ordinal) ? EntryType.Link
            : contents.ContainsKey(full) ? EntryType.File
            : full == "/" || full == CurrentFolder
            || contents.Keys.Any(p => p.StartsWith(full + "/", StringComparison.Ordinal))
                ? EntryType.Folder
            : EntryType.None;
    }

    /// <inheritdoc/>
    public FileStamp? Stamp(string path) => contents.TryGetValue(Full(path), out var content)
        ? new(content.Aggregate(17L, (hash, value) => (hash * 31) + value), content.Length)
        : null;

    /// <inheritdoc/>
    public string RealPath(string path)
    {
        var full = Full(path).TrimEnd('/');
        return links.FirstOrDefault(link => full == link || full.StartsWith(link + "/", StringComparison.Ordinal))
            is { } through
                ? "/elsewhere" + full[through.Length..]
                : full;
    }

    /// <inheritdoc/>
    public ImmutableArray<Entry> List(string folder)
    {
        var prefix = Full(folder).TrimEnd('/') + "/";
        if (Closed.Contains(prefix.TrimEnd('/')))
        {
            throw new UnauthorizedAccessException();
        }

        return
        [
            .. contents.Keys.Concat(links).Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(path => path[prefix.Length..].Split('/')[0]).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name => new Entry(name, Look(prefix + name))),
        ];
    }

    /// <inheritdoc/>
    public byte[] Read(string path, int most) =>
        Fault is not null ? throw Fault
        : contents.TryGetValue(Full(path), out var content)
            ? content[..Math.Min(most, content.Length)]
            : throw new FileNotFoundException();

    /// <inheritdoc/>
    public byte[] ReadNamed(string path, int most) => Read(path, most);

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content, bool isExecutable = false)
    {
        var name = Path.GetFileName(path);
        var temporary = Full(path)[..^name.Length] + $".{name}.archc-{contents.Count:x16}.tmp";
        Step();
        contents[temporary] = content.ToArray();
        Step();
        contents.Remove(temporary);
        contents[Full(path)] = content.ToArray();
        if (isExecutable)
        {
            Runnable.Add(Full(path));
        }
    }

    /// <inheritdoc/>
    public void Overwrite(string path, ReadOnlySpan<byte> content) => contents[Full(path)] = content.ToArray();

    /// <inheritdoc/>
    public IDisposable? Lock(string path) => IsLocked ? null : new Held();

    /// <summary>Files that were made runnable.</summary>
    public ISet<string> Runnable { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Delete(string path)
    {
        Step();
        contents.Remove(Full(path));
    }

    /// <inheritdoc/>
    public void DeleteFolderIfEmpty(string folder)
    {
    }

    private void Step()
    {
        if (StepsLeft-- is <= 0)
        {
            StepsLeft = 0;
            throw new IOException("stopped");
        }
    }

    private string Full(string path) => Path.GetFullPath(path, CurrentFolder);

    private sealed class Held : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
