using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Versions;

/// <summary>
/// The files that differ from a commit. A project file that differs, or that is gone, changes what holds for everything
/// below it; a folder that git tells of as one (a repository inside) has changed with all that is in it.
/// </summary>
internal sealed class ChangedFiles
{
    private readonly IFileSystem files;
    private readonly string top;
    private readonly HashSet<string> changed;

    private ChangedFiles(IFileSystem files, string top, HashSet<string> changed) =>
        (this.files, this.top, this.changed) = (files, top, changed);

    /// <summary>What differs from a commit in the repository around the current folder.</summary>
    /// <exception cref="UsageException">There is no git, no repository or no such commit.</exception>
    public static ChangedFiles Since(Host host, string commit, string asker)
    {
        var tree = WorkTree.Around(host, asker);
        var paths = tree.Differences(tree.CommitOf(commit)).Select(path => path.TrimEnd('/'));
        return new(
            host.Files,
            tree.Top,
            [.. paths.Select(path => FilePath.Join(tree.Top, SettledBy(path)))]);
    }

    /// <summary>Whether a file, or what it is a link to, differs, or what holds for it does.</summary>
    /// <exception cref="UsageException">It is none of the repository's.</exception>
    public bool Has(string path)
    {
        var place = PlaceOf(path);
        return HasChanged(place) || HasChanged(files.RealPath(place));
    }

    /// <summary>Whether the commit has a file that is gone.</summary>
    /// <exception cref="UsageException">It is none of the repository's.</exception>
    public bool HasLost(string path) => changed.Contains(PlaceOf(path));

    private string PlaceOf(string path)
    {
        var absolute = FilePath.Absolute(files, path);
        var name = Path.GetFileName(absolute);
        var place = FilePath.Join(files.RealPath(FilePath.ParentOf(absolute) ?? "/"), name);
        return FilePath.Below(top, place) is null
            ? throw new UsageException($"'{path}' is outside of the repository '{top}'.")
            : place;
    }

    private bool HasChanged(string path)
    {
        for (var at = path; at is not null && at.Length >= top.Length; at = FilePath.ParentOf(at))
        {
            if (changed.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What changes where a file does: a project file settles its folder.</summary>
    private static string SettledBy(string path) =>
        path == Project.FileName ? ""
        : path.EndsWith("/" + Project.FileName, StringComparison.Ordinal) ? path[..^(Project.FileName.Length + 1)]
        : path;
}
