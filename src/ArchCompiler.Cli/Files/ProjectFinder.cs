using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml;

namespace ArchCompiler.Cli.Files;

/// <summary>
/// Finds the nearest <c>archc.yaml</c>, upward to the repository root. Outside a repository the search ends at the
/// current folder, so that a stray file further up settles nothing.
/// </summary>
internal sealed class ProjectFinder(IFileSystem files)
{
    private readonly Dictionary<string, Project> known = new(StringComparer.Ordinal);

    /// <summary>The project of the files in a folder, given by its absolute path.</summary>
    public Project Of(string folder)
    {
        if (!known.TryGetValue(folder, out var project))
        {
            project = FindFile(folder) is { } found ? Read(found) : new(folder, null, ProjectSettings.Default, []);
            known[folder] = project;
        }

        return project;
    }

    private string? FindFile(string folder)
    {
        var candidates = Upward(folder).ToList();
        return candidates
            .Select(candidate => FilePath.Join(candidate, Project.FileName))
            .FirstOrDefault(path => files.Look(path) is EntryType.File or EntryType.Link);
    }

    private IEnumerable<string> Upward(string folder)
    {
        var all = new List<string>();
        for (var current = folder; current is not null; current = FilePath.ParentOf(current))
        {
            all.Add(current);
            if (files.Look(FilePath.Join(current, ".git")) is not EntryType.None)
            {
                return all;
            }
        }

        var top = files.CurrentFolder;
        return all.Where(current => current == folder || current == top || FilePath.Below(top, current) is not null);
    }

    private Project Read(string path)
    {
        var folder = FilePath.ParentOf(path) ?? "/";
        if (known.TryGetValue(folder, out var already) && already.File is not null)
        {
            return already;
        }

        var shown = FilePath.Shown(files, path);
        var (text, problem) = TextDecoding.Decode(files.Read(path, TextDecoding.MostBytes + 1));
        if (text is null)
        {
            throw new UsageException($"'{shown}' {problem}");
        }

        SourceText source = new(shown, text);
        var settings = SettingsReader.Read(source);
        return known[folder] = new(folder, source, settings.Value, settings.Diagnostics);
    }
}
