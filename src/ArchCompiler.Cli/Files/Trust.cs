using System.Collections.Immutable;

namespace ArchCompiler.Cli.Files;

/// <summary>
/// Which folders a project file may send archc to. What it names must be a folder of the project itself, and nothing in
/// it a link: whoever runs archc on somebody's project decides on the command line what else of his machine is read.
/// </summary>
/// <param name="files">Where the folders are.</param>
/// <param name="trusted">The folders that the command line allows.</param>
internal sealed class Trust(IFileSystem files, ImmutableArray<string> trusted)
{
    /// <summary>The option that allows a folder.</summary>
    public const string Option = "--trust";

    private ImmutableArray<string> Roots =>
        field.IsDefault ? field = [.. trusted.Select(folder => files.RealPath(folder))] : field;

    /// <summary>Trust in one folder more, which the command line names for another reason.</summary>
    public Trust And(string folder) => new(files, [.. trusted, folder]);

    /// <summary>Refuses a folder that a project file names and that is none of the project's.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="setting">The setting that names it.</param>
    /// <param name="project">The project.</param>
    /// <exception cref="UsageException">It leads out of the project.</exception>
    public void Admit(string path, string setting, Project project)
    {
        var real = files.RealPath(path);
        var absolute = FilePath.Absolute(files, path);
        var below = absolute == project.Folder ? "" : FilePath.Below(project.Folder, absolute);
        if (below is null)
        {
            Refuse($"'{setting}' of '{project.File?.Path}' names '{path}', which is outside of the project", real);
        }
        else if (real != FilePath.Join(files.RealPath(project.Folder), below))
        {
            Refuse($"'{setting}' of '{project.File?.Path}' names '{path}', which is or goes through a link", real);
        }
    }

    /// <summary>Refuses a link in a folder, unless what it leads to is trusted.</summary>
    /// <exception cref="UsageException">It leads to what is not trusted.</exception>
    public void AdmitLink(string path) => Refuse($"'{path}' is a link", files.RealPath(path));

    private void Refuse(string problem, string real)
    {
        if (!Roots.Any(root => real == root || FilePath.Below(root, real) is not null))
        {
            throw new UsageException(
                $"{problem}; it leads to '{real}', and {Option} with a folder that holds that allows it.");
        }
    }
}
