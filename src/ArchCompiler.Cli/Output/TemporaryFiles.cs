using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// What a stopped run left of files that it was writing: they lie beside the files of an output folder, under names
/// that only archc gives.
/// </summary>
internal static class TemporaryFiles
{
    /// <summary>Takes them away.</summary>
    /// <param name="files">Where the folder is.</param>
    /// <param name="folder">The output folder, which no other run writes to.</param>
    /// <param name="paths">Paths below it that archc wrote or was about to write.</param>
    public static void Remove(IFileSystem files, string folder, IEnumerable<string> paths)
    {
        foreach (var (below, names) in NamesByFolder(paths))
        {
            if (SafePath.Problem(files, folder, FilePath.Join(below, Manifest.FileName)) is null)
            {
                RemoveIn(files, FilePath.Join(folder, below), names);
            }
        }
    }

    private static void RemoveIn(IFileSystem files, string folder, HashSet<string> stems)
    {
        if (files.Look(folder) is EntryType.None)
        {
            return;
        }

        foreach (var entry in files.List(folder))
        {
            if (entry.Type is EntryType.File
                && TemporaryNames.StemOf(entry.Name) is { } stem && stems.Contains(stem))
            {
                files.Delete(FilePath.Join(folder, entry.Name));
            }
        }
    }

    private static Dictionary<string, HashSet<string>> NamesByFolder(IEnumerable<string> paths) => paths
        .Append(Manifest.FileName)
        .GroupBy(path => path[..Math.Max(0, path.LastIndexOf('/'))], path => path[(path.LastIndexOf('/') + 1)..])
        .ToDictionary(
            group => group.Key,
            group => group.Select(TemporaryNames.Stem).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
}
