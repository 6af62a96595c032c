using System.Collections.Immutable;
using System.Security.Cryptography;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// Brings an output folder to what a run produced without ever touching what others wrote: first it says what it would
/// do, then it does it. A manifest in the folder tells its own files from others, and edited ones from untouched.
/// </summary>
/// <param name="files">Where the folder is.</param>
/// <param name="folder">The output folder.</param>
internal sealed class SafeWriter(IFileSystem files, string folder)
{
    private readonly Manifest? stands = ReadManifest(files, folder);

    private Dictionary<string, ManifestEntry> Ours =>
        field ??= Earlier.Files.DistinctBy(entry => entry.Path)
            .ToDictionary(entry => entry.Path, StringComparer.Ordinal);

    /// <summary>False when the folder's manifest cannot be understood: then nothing in it counts as ours.</summary>
    public bool HasReadableManifest => stands is not null;

    private Manifest Earlier => stands ?? Manifest.Empty;

    /// <summary>What would be done to each file, by path. Touches nothing.</summary>
    /// <param name="wanted">The files that are to stand.</param>
    /// <param name="targets">Targets of this run; files of other targets are left alone.</param>
    public ImmutableArray<FileChange> Compare(ImmutableArray<OutputFile> wanted, ImmutableArray<string> targets)
    {
        var paths = wanted.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var stale = Earlier.Files.Where(entry => targets.Contains(entry.Target) && !paths.Contains(entry.Path));
        return
        [
            .. wanted.Select(Compare).Concat(stale.Select(Retire).OfType<FileChange>())
                .OrderBy(change => change.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Does what the comparison said, blocked files included, and renews the manifest.</summary>
    public void Apply(
        ImmutableArray<OutputFile> wanted, ImmutableArray<string> targets, ImmutableArray<FileChange> changes)
    {
        var byPath = wanted.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            switch (change)
            {
                case FileChange.Create or FileChange.Update or FileChange.Blocked { IsWanted: true }:
                    Write(byPath[change.Path]);
                    break;
                case FileChange.Remove or FileChange.Blocked { IsWanted: false }:
                    Remove(change.Path);
                    break;
            }
        }

        WriteManifest(wanted, targets);
    }

    private static Manifest? ReadManifest(IFileSystem files, string folder)
    {
        var path = FilePath.Join(folder, Manifest.FileName);
        return files.Look(path) switch
        {
            EntryType.None => Manifest.Empty,
            EntryType.File => Manifest.Parse(files.Read(path, int.MaxValue)),
            _ => null,
        };
    }

    private FileChange Compare(OutputFile file) => SafePath.Problem(files, folder, file.Path) is { } problem
        ? new FileChange.Refused(file.Path, problem)
        : HashOnDisk(file.Path) switch
        {
            null => new FileChange.Create(file.Path),
            var hash when hash == HashOf(file.Content.AsSpan()) => new FileChange.Keep(file.Path),
            var hash => Ours.GetValueOrDefault(file.Path) switch
            {
                null => new FileChange.Blocked(file.Path, "was not written by archc.", IsWanted: true),
                { } entry when entry.Sha256 == hash => new FileChange.Update(file.Path),
                _ => new FileChange.Blocked(file.Path, "was edited since archc wrote it.", IsWanted: true),
            },
        };

    private FileChange? Retire(ManifestEntry entry) => SafePath.Problem(files, folder, entry.Path) is { } problem
        ? new FileChange.Refused(entry.Path, problem)
        : HashOnDisk(entry.Path) switch
        {
            null => null,
            var hash when hash == entry.Sha256 => new FileChange.Remove(entry.Path),
            _ => new FileChange.Blocked(
                entry.Path, "is no longer produced, but was edited since archc wrote it.", IsWanted: false),
        };

    private void Write(OutputFile file)
    {
        var path = FilePath.Join(folder, file.Path);
        files.Write(path, file.Content.AsSpan());
        if (file.IsExecutable)
        {
            files.AllowRunning(path);
        }
    }

    private void Remove(string path)
    {
        files.Delete(FilePath.Join(folder, path));
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            files.DeleteFolderIfEmpty(FilePath.Join(folder, path[..slash]));
        }
    }

    private void WriteManifest(ImmutableArray<OutputFile> wanted, ImmutableArray<string> targets)
    {
        var renewed = Manifest.Empty with
        {
            Files =
            [
                .. Earlier.Files.Where(entry => !targets.Contains(entry.Target))
                    .Concat(wanted.Select(
                        file => new ManifestEntry(file.Path, file.Target, HashOf(file.Content.AsSpan()), file.Origin)))
                    .OrderBy(entry => entry.Path, StringComparer.Ordinal),
            ],
        };
        files.Write(FilePath.Join(folder, Manifest.FileName), renewed.ToBytes());
    }

    private string? HashOnDisk(string path)
    {
        var full = FilePath.Join(folder, path);
        return files.Look(full) is EntryType.File ? HashOf(files.Read(full, int.MaxValue)) : null;
    }

    private static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
