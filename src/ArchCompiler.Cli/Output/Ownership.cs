using System.Collections.Immutable;
using System.Security.Cryptography;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// Which files of an output folder are archc's own: those that its manifest names and that stand as they were written,
/// by a run that ended or by one that was stopped.
/// </summary>
/// <param name="files">Where the folder is.</param>
/// <param name="folder">The output folder.</param>
internal sealed class Ownership(IFileSystem files, string folder)
{
    private readonly Manifest? stands = ReadManifest(files, folder);
    private readonly Dictionary<string, string?> hashes = new(StringComparer.Ordinal);

    private ILookup<string, ManifestEntry> ByPath =>
        field ??= Earlier.Owned.ToLookup(entry => entry.Path, StringComparer.Ordinal);

    private HashSet<string> Written =>
        field ??= Earlier.Files.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>False when the folder's manifest cannot be understood: then nothing in it counts as ours.</summary>
    public bool HasReadableManifest => stands is not null;

    /// <summary>The manifest that stands, an empty one where there is none to be understood.</summary>
    public Manifest Earlier => stands ?? Manifest.Empty;

    /// <summary>The paths that archc wrote or was about to write for some targets.</summary>
    public IEnumerable<string> PathsOf(ImmutableArray<string> targets) =>
        Earlier.Owned.Where(entry => targets.Contains(entry.Target)).Select(entry => entry.Path)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether archc ever wrote a file of this path.</summary>
    public bool Knows(string path) => ByPath.Contains(path);

    /// <summary>Whether what stands at a path is what archc wrote there.</summary>
    public bool IsUntouched(string path) => ByPath[path].Any(entry => entry.Sha256 == HashOnDisk(path));

    /// <summary>What is archc's own, one entry a file: of two, the one whose text stands.</summary>
    public IEnumerable<ManifestEntry> Settled() =>
        ByPath.Select(entries => Settle([.. entries], Written.Contains(entries.Key))).OfType<ManifestEntry>();

    /// <summary>Whether a file was to be written by a run that was stopped before it came to it.</summary>
    public bool IsUnwritten(ManifestEntry entry) =>
        !Written.Contains(entry.Path) && HashOnDisk(entry.Path) is null;

    /// <summary>The hash of what stands at a path, null where no file does.</summary>
    public string? HashOnDisk(string path)
    {
        if (!hashes.TryGetValue(path, out var hash))
        {
            var full = FilePath.Join(folder, path);
            hash = files.Look(full) is EntryType.File ? HashOf(files.Read(full, int.MaxValue)) : null;
            hashes[path] = hash;
        }

        return hash;
    }

    /// <summary>The hash of a content, in lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private ManifestEntry? Settle(ImmutableArray<ManifestEntry> entries, bool isWritten) => entries switch
    {
        [var only] when isWritten => only,
        _ when HashOnDisk(entries[0].Path) is { } hash =>
            entries.FirstOrDefault(entry => entry.Sha256 == hash) ?? (isWritten ? entries[0] : null),
        _ => entries[0],
    };

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
}
