using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Output;

namespace ArchCompiler.Cli.Watching;

/// <summary>
/// How the files stand that decide what a run gives: the diagrams, each project file that is or might be above them,
/// and the templates that projects name.
/// </summary>
internal sealed class Snapshot
{
    private readonly SortedDictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);
    private readonly Host host;

    private Snapshot(Host host) => this.host = host;

    /// <summary>How many files there are.</summary>
    public int Count => stamps.Count;

    /// <summary>How they stand now.</summary>
    /// <param name="host">The world.</param>
    /// <param name="paths">What a run is asked to look at.</param>
    /// <param name="templates">The folder of templates that the command line names, null for those of projects.</param>
    public static Snapshot Take(Host host, string[] paths, string? templates)
    {
        Snapshot snapshot = new(host);
        snapshot.AddAbove(host.Files.CurrentFolder, []);
        try
        {
            snapshot.AddAll(new(host), paths, templates);
        }
        catch (Exception problem) when (problem is UsageException or IOException or UnauthorizedAccessException)
        {
            // What is in the way is said by the run; what is seen beside it is watched until it is out of the way.
            snapshot.stamps["!"] = default;
        }

        return snapshot;
    }

    /// <summary>The files that are not as they were, or were not there, or are no longer.</summary>
    public IReadOnlyList<string> Since(Snapshot before) =>
    [
        .. stamps.Keys.Union(before.stamps.Keys, StringComparer.Ordinal)
            .Where(path => !stamps.TryGetValue(path, out var now)
                || !before.stamps.TryGetValue(path, out var then)
                || now != then)
            .Order(StringComparer.Ordinal),
    ];

    private void AddAll(Workspace workspace, string[] paths, string? templates)
    {
        HashSet<string> folders = new(StringComparer.Ordinal);
        HashSet<string> projects = new(StringComparer.Ordinal);
        foreach (var path in workspace.Name(paths))
        {
            Add(path);
            if (FilePath.ParentOf(FilePath.Absolute(host.Files, path)) is { } folder && AddAbove(folder, folders))
            {
                AddTemplates(workspace.ProjectIn(folder), projects);
            }
        }

        AddTemplates(workspace.Current, projects);
        if (templates is not null)
        {
            AddBelow(templates);
        }
    }

    private bool AddAbove(string folder, HashSet<string> known)
    {
        var isNew = false;
        for (var at = folder; at is not null && known.Add(at); at = FilePath.ParentOf(at))
        {
            isNew = true;
            Add(FilePath.Join(at, Project.FileName));
        }

        return isNew;
    }

    private void AddTemplates(Project project, HashSet<string> known)
    {
        if (project.Settings.Templates is not null
            && known.Add(project.Folder)
            && new UserTemplates(host.Files).FolderOf(project) is { } folder)
        {
            AddBelow(folder);
        }
    }

    private void AddBelow(string folder)
    {
        foreach (var entry in host.Files.List(folder))
        {
            var path = FilePath.Join(folder, entry.Name);
            if (entry.Type is EntryType.Folder)
            {
                AddBelow(path);
            }
            else
            {
                Add(path);
            }
        }
    }

    private void Add(string path)
    {
        var absolute = FilePath.Absolute(host.Files, path);
        if (host.Files.Stamp(absolute) is { } stamp)
        {
            stamps[absolute] = stamp;
        }
    }
}
