namespace ArchCompiler.Cli.Files;

/// <summary>Arithmetic of paths with forward slashes; touches no file.</summary>
internal static class FilePath
{
    /// <summary>A path below a folder; <c>.</c> and the empty folder add nothing.</summary>
    public static string Join(string folder, string path) =>
        folder is "" or "." ? path : path is "" ? folder : folder.EndsWith('/') ? folder + path : $"{folder}/{path}";

    /// <summary>The path with forward slashes and without an end slash.</summary>
    public static string Normalise(string path)
    {
        var slashed = Path.DirectorySeparatorChar == '/' ? path : path.Replace('\\', '/');
        return slashed.Length > 1 ? slashed.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/" : slashed;
    }

    /// <summary>The absolute path, dots resolved.</summary>
    public static string Absolute(IFileSystem files, string path) =>
        Normalise(Path.GetFullPath(path, files.CurrentFolder).Replace('\\', '/'));

    /// <summary>An absolute path as it is spoken of: from the current folder.</summary>
    public static string Shown(IFileSystem files, string absolute) =>
        Path.GetRelativePath(files.CurrentFolder, absolute).Replace('\\', '/');

    /// <summary>The folder of an absolute path, null at the top.</summary>
    public static string? ParentOf(string absolute) => Path.GetDirectoryName(absolute)?.Replace('\\', '/');

    /// <summary>The part of an absolute path below a folder, null where it is not below it.</summary>
    public static string? Below(string folder, string absolute)
    {
        var prefix = folder.EndsWith('/') ? folder : folder + "/";
        return absolute.StartsWith(prefix, StringComparison.Ordinal) ? absolute[prefix.Length..] : null;
    }
}
