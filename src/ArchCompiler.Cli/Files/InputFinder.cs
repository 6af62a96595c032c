using System.Collections.Immutable;
using ArchCompiler.Cli.Output;

namespace ArchCompiler.Cli.Files;

/// <summary>
/// Every diagram below a folder that its project includes and does not exclude. What archc wrote itself is no drawing
/// of anyone's: documents repeat the drawing that they are about.
/// </summary>
internal sealed class InputFinder(IFileSystem files, Project project)
{
    private readonly ImmutableArray<Glob> include = [.. project.Settings.Include.Select(pattern => new Glob(pattern))];
    private readonly ImmutableArray<Glob> exclude = [.. project.Settings.Exclude.Select(pattern => new Glob(pattern))];

    private readonly Dictionary<string, HashSet<string>> written = new(StringComparer.Ordinal);

    /// <summary>Whether a file that stands below a folder would be found from there.</summary>
    public bool Finds(string folder, string relative)
    {
        var parts = relative.Split('/');
        var above = Enumerable.Range(0, parts.Length).Select(count => string.Join('/', parts.Take(count))).ToList();
        return above.Skip(1).All(below => IsOpen(folder, below))
            && IsWanted(folder, relative)
            && !above.Any(below => WrittenAt(folder, below).Contains(relative));
    }

    /// <summary>The files, those of a folder before those of the folders in it, by name.</summary>
    public IEnumerable<Input> Below(string folder)
    {
        Stack<string> open = new([""]);
        HashSet<string> known = new(StringComparer.Ordinal);
        while (open.TryPop(out var below))
        {
            var (entries, problem) = ListOf(FilePath.Join(folder, below) is { Length: > 0 } path ? path : ".");
            if (problem is not null)
            {
                yield return new(FilePath.Join(folder, below), below, IsNamed: true) { Problem = problem };
            }

            if (entries.Any(entry => entry.Name == Manifest.FileName))
            {
                known.UnionWith(WrittenBelow(folder, below));
            }

            foreach (var entry in entries.Where(e => e.Type is EntryType.File))
            {
                var relative = FilePath.Join(below, entry.Name);
                if (IsWanted(folder, relative) && !known.Contains(relative))
                {
                    yield return new(FilePath.Join(folder, relative), relative, IsNamed: false);
                }
            }

            foreach (var entry in entries.Reverse()
                .Where(e => e.Type is EntryType.Folder && IsOpen(folder, FilePath.Join(below, e.Name))))
            {
                open.Push(FilePath.Join(below, entry.Name));
            }
        }
    }

    private (ImmutableArray<Entry> Entries, string? Problem) ListOf(string folder)
    {
        try
        {
            return (files.List(folder), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], $"'{folder}' {FileProblem.Describe(exception)}");
        }
    }

    private HashSet<string> WrittenAt(string folder, string below)
    {
        var place = FilePath.Join(folder, below);
        if (!written.TryGetValue(place, out var known))
        {
            var isThere = files.Look(FilePath.Join(place, Manifest.FileName)) is EntryType.File;
            known = isThere ? [.. WrittenBelow(folder, below)] : [];
            written[place] = known;
        }

        return known;
    }

    private IEnumerable<string> WrittenBelow(string folder, string below)
    {
        var path = FilePath.Join(FilePath.Join(folder, below), Manifest.FileName);
        try
        {
            return Manifest.Parse(files.Read(path, int.MaxValue)) is { } manifest
                ? manifest.Owned.Select(file => FilePath.Join(below, file.Path))
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private bool IsWanted(string folder, string relative)
    {
        if (!Notations.Has(relative))
        {
            return false;
        }

        var path = BelowProject(folder, relative);
        return (include.IsEmpty || Glob.Selects(include, path, isFolder: false))
            && !Glob.Selects(exclude, path, isFolder: false);
    }

    // Hidden folders and packages of others hold no drawing of ours.
    private bool IsOpen(string folder, string relative) =>
        Path.GetFileName(relative) is not (['.', ..] or "node_modules")
        && !Glob.Selects(exclude, BelowProject(folder, relative), isFolder: true);

    private string BelowProject(string folder, string relative)
    {
        var absolute = FilePath.Absolute(files, FilePath.Join(folder, relative));
        return FilePath.Below(project.Folder, absolute) ?? relative;
    }
}
