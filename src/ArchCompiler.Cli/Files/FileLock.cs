using System.Diagnostics;

namespace ArchCompiler.Cli.Files;

/// <summary>
/// A file that one process holds at a time. It goes with the process, however that ends; the file itself may stay
/// behind after a kill, and is taken over then.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private const int Doubtful = 10;
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Holds a file; null where another does for longer than a run takes.</summary>
    public static FileLock? Take(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new IOException($"'{path}' is a link.");
        }

        var asked = Stopwatch.StartNew();
        for (var attempt = 1; ; attempt++)
        {
            if (TryOpen(path, attempt) is { } file)
            {
                if (IsAt(file, path))
                {
                    return new(file);
                }

                file.Dispose();
            }

            if (asked.Elapsed > Patience)
            {
                return null;
            }

            Thread.Sleep(Pause);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Where the system lets it, the file goes before it is free: who waits for it makes a new one.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(file.Name);
        }

        file.Dispose();
    }

    private static FileStream? TryOpen(string path, int attempt)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (IsHeld(exception, path, attempt))
        {
            return null;
        }
    }

    // What the system says of a file that another holds is told by nothing but that the file is there. Its holder may
    // have taken it away since, which soon shows: then it can be opened, unless something else is wrong.
    private static bool IsHeld(IOException exception, string path, int attempt) =>
        exception.GetType() == typeof(IOException)
        && (new FileInfo(path) is { Exists: true, LinkTarget: null } || attempt <= Doubtful);

    /// <summary>
    /// Whether the file that is held is the one that stands there: its last holder may have taken it away between
    /// opening and holding it. A time that no other file has tells them apart.
    /// </summary>
    private static bool IsAt(FileStream file, string path)
    {
        var mark = DateTime.UnixEpoch.AddTicks(Random.Shared.NextInt64(TimeSpan.TicksPerDay * 365 * 50));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }
}
