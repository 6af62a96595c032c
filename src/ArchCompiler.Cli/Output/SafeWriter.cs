using System.Collections.Immutable;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// Brings an output folder to what a run produced without ever touching what others wrote: first it says what it would
/// do, then it does it. A manifest in the folder tells its own files from others, and edited ones from untouched. It is
/// renewed before anything else is: a run that is stopped at any moment leaves nothing that the next does not know.
/// </summary>
/// <param name="files">Where the folder is.</param>
/// <param name="folder">The output folder.</param>
internal sealed class SafeWriter(IFileSystem files, string folder)
{
    private readonly Ownership ownership = new(files, folder);

    /// <summary>False when the folder's manifest cannot be understood: then nothing in it counts as ours.</summary>
    public bool HasReadableManifest => ownership.HasReadableManifest;

    /// <summary>What would be done to each file, by path. Touches nothing.</summary>
    /// <param name="wanted">The files that are to stand.</param>
    /// <param name="targets">Targets of this run; files of other targets are left alone.</param>
    public ImmutableArray<FileChange> Compare(ImmutableArray<OutputFile> wanted, ImmutableArray<string> targets) =>
    [
        .. wanted.Select(Compare).Concat(Stale(wanted, targets).Select(Retire).OfType<FileChange>())
            .OrderBy(change => change.Path, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Does what the comparison said, blocked files included: says in the manifest what will be written, writes it,
    /// takes away what is no longer produced, and says in the manifest what stands.
    /// </summary>
    public void Apply(
        ImmutableArray<OutputFile> wanted, ImmutableArray<string> targets, ImmutableArray<FileChange> changes)
    {
        TemporaryFiles.Remove(files, folder, ownership.Earlier.Owned.Select(entry => entry.Path));
        var byPath = wanted.ToDictionary(file => file.Path, StringComparer.Ordinal);
        ImmutableArray<OutputFile> written = [.. changes.Where(IsWritten).Select(change => byPath[change.Path])];
        if (!written.IsEmpty)
        {
            WriteManifest(new(1, Sorted(ownership.Settled())) { Pending = Sorted(written.Select(EntryOf)) });
        }

        foreach (var file in written)
        {
            files.Write(FilePath.Join(folder, file.Path), file.Content.AsSpan(), file.IsExecutable);
        }

        var removed = changes.Where(change => change is FileChange.Remove or FileChange.Blocked { IsWanted: false })
            .Select(change => change.Path)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in Stale(wanted, targets))
        {
            Remove(path, isThere: removed.Contains(path));
        }

        WriteManifest(new(1, Sorted(Others(targets).Concat(wanted.Select(EntryOf)))));
    }

    private static bool IsWritten(FileChange change) =>
        change is FileChange.Create or FileChange.Update or FileChange.Blocked { IsWanted: true };

    private static ManifestEntry EntryOf(OutputFile file) =>
        new(file.Path, file.Target, Ownership.HashOf(file.Content.AsSpan()), file.Origin)
        {
            Keeps = file.Keeps.IsEmpty ? null : file.Keeps,
        };

    private static ImmutableArray<ManifestEntry> Sorted(IEnumerable<ManifestEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)];

    private IEnumerable<string> Stale(ImmutableArray<OutputFile> wanted, ImmutableArray<string> targets)
    {
        var paths = wanted.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return ownership.PathsOf(targets).Where(path => !paths.Contains(path));
    }

    /// <summary>What stands of other targets.</summary>
    private IEnumerable<ManifestEntry> Others(ImmutableArray<string> targets)
    {
        foreach (var entry in ownership.Settled().Where(entry => !targets.Contains(entry.Target)))
        {
            if (ownership.IsUnwritten(entry))
            {
                Remove(entry.Path, isThere: false);
            }
            else
            {
                yield return entry;
            }
        }
    }

    private FileChange Compare(OutputFile file) => SafePath.Problem(files, folder, file.Path) is { } problem
        ? new FileChange.Refused(file.Path, problem)
        : ownership.HashOnDisk(file.Path) switch
        {
            null => new FileChange.Create(file.Path),
            var hash when hash == Ownership.HashOf(file.Content.AsSpan()) => new FileChange.Keep(file.Path),
            _ when ownership.IsUntouched(file.Path) => new FileChange.Update(file.Path),
            _ => new FileChange.Blocked(
                file.Path,
                ownership.Knows(file.Path) ? "was edited since archc wrote it." : "was not written by archc.",
                IsWanted: true),
        };

    private FileChange? Retire(string path) => SafePath.Problem(files, folder, path) is { } problem
        ? new FileChange.Refused(path, problem)
        : ownership.HashOnDisk(path) switch
        {
            null => null,
            _ when ownership.IsUntouched(path) => new FileChange.Remove(path),
            _ => new FileChange.Blocked(
                path, "is no longer produced, but was edited since archc wrote it.", IsWanted: false),
        };

    /// <summary>Takes a file away with the folders that it leaves empty, or those alone where it is gone.</summary>
    private void Remove(string path, bool isThere)
    {
        if (isThere)
        {
            files.Delete(FilePath.Join(folder, path));
        }

        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            files.DeleteFolderIfEmpty(FilePath.Join(folder, path[..slash]));
        }
    }

    private void WriteManifest(Manifest manifest)
    {
        var path = FilePath.Join(folder, Manifest.FileName);
        var bytes = manifest.ToBytes();
        if (files.Look(path) is not EntryType.File || !files.Read(path, int.MaxValue).AsSpan().SequenceEqual(bytes))
        {
            files.Write(path, bytes);
        }
    }
}
