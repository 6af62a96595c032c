using System.Collections.Immutable;
using ArchCompiler.Core.Settings;

namespace ArchCompiler.Cli.Files;

/// <summary>From arguments to files: a file is itself, a folder is every diagram below it.</summary>
internal sealed class InputFinder(IFileSystem files, ProjectSettings project, string projectFolder)
{
    private readonly ImmutableArray<Glob> include = [.. project.Include.Select(pattern => new Glob(pattern))];
    private readonly ImmutableArray<Glob> exclude = [.. project.Exclude.Select(pattern => new Glob(pattern))];

    /// <summary>The files of some arguments, in the order of the arguments, each once.</summary>
    public ImmutableArray<Input> Find(IEnumerable<string> arguments) =>
        [.. arguments.Select(FilePath.Normalise).SelectMany(Expand).DistinctBy(input => input.Path, StringComparer.Ordinal)];

    private IEnumerable<Input> Expand(string argument) =>
        argument != InputReader.StandardInput && LeadsToFolder(argument)
            ? Below(argument)
            : [new(argument, Path.GetFileName(argument), IsNamed: true)];

    private bool LeadsToFolder(string path) =>
        files.Look(path) is EntryType.Folder || (files.Look(path) is EntryType.Link && files.Look(path + "/.") is EntryType.Folder);

    private IEnumerable<Input> Below(string folder)
    {
        Stack<string> open = new([""]);
        while (open.TryPop(out var below))
        {
            var entries = files.List(FilePath.Join(folder, below) is { Length: > 0 } path ? path : ".");
            foreach (var entry in entries)
            {
                var relative = FilePath.Join(below, entry.Name);
                if (entry.Type is EntryType.File && IsWanted(folder, relative))
                {
                    yield return new(FilePath.Join(folder, relative), relative, IsNamed: false);
                }
            }

            foreach (var entry in entries.Reverse().Where(e => e.Type is EntryType.Folder && IsOpen(folder, FilePath.Join(below, e.Name))))
            {
                open.Push(FilePath.Join(below, entry.Name));
            }
        }
    }

    private bool IsWanted(string folder, string relative)
    {
        var path = BelowProject(folder, relative);
        return Notations.Has(relative)
            && (include.IsEmpty || Glob.Selects(include, path, isFolder: false))
            && !Glob.Selects(exclude, path, isFolder: false);
    }

    private bool IsOpen(string folder, string relative) =>
        !Path.GetFileName(relative).StartsWith('.')
        && Path.GetFileName(relative) != "node_modules"
        && !Glob.Selects(exclude, BelowProject(folder, relative), isFolder: true);

    private string BelowProject(string folder, string relative)
    {
        var absolute = FilePath.Absolute(files, FilePath.Join(folder, relative));
        return FilePath.Below(projectFolder, absolute) ?? relative;
    }
}
