using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// Keeps what is written inside the output folder, whatever the path says and whatever links stand in it.
/// </summary>
internal static class SafePath
{
    /// <summary>Why a path may not be written to below a folder, as the end of a sentence; null where it may.</summary>
    public static string? Problem(IFileSystem files, string folder, string path) =>
        IsPlain(path) ? LinkProblem(files, folder, path) : "leaves the output folder.";

    private static bool IsPlain(string path) =>
        path.Length is > 0 and <= 1024
        && path.Split('/').All(segment => segment is not ("" or "." or "..") && !segment.AsSpan().ContainsAny("\\:\0"));

    private static string? LinkProblem(IFileSystem files, string folder, string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (files.Look(FilePath.Join(folder, path[..slash])) is EntryType.Link)
            {
                return $"goes through the link '{path[..slash]}', which may leave the output folder.";
            }

            if (files.Look(FilePath.Join(folder, path[..slash])) is EntryType.File)
            {
                return $"needs a folder where the file '{path[..slash]}' stands.";
            }
        }

        return files.Look(FilePath.Join(folder, path)) switch
        {
            EntryType.Link => "is a link, which archc does not write through.",
            EntryType.Folder => "is a folder.",
            _ => null,
        };
    }
}
