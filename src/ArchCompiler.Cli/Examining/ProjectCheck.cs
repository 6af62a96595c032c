using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Output;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Cli.Examining;

/// <summary>The project around the current folder: its file, its drawings, its templates.</summary>
internal static class ProjectCheck
{
    private const int Most = 10_000;

    /// <summary>Looks at it.</summary>
    public static IEnumerable<Check> Examine(Host host)
    {
        Workspace workspace = new(host);
        Project? project = null;
        Check? problem = null;
        try
        {
            project = workspace.Current;
        }
        catch (UsageException wrong)
        {
            problem = Check.Fail(Project.FileName, wrong.Message.TrimEnd('.'), "save it as UTF-8");
        }

        return project is null
            ? [problem ?? throw new InvalidOperationException()]
            : [Settings(project), Drawings(workspace), .. Templates(host, project)];
    }

    private static Check Settings(Project project)
    {
        if (project.File is not { } file)
        {
            return Check.Fine(Project.FileName, "none, so defaults hold");
        }

        return project.Diagnostics.FirstOrDefault(d => d.Severity is Severity.Error) is { } wrong
            ? Check.Fail(Project.FileName, $"{file.Path}: {wrong.Message.TrimEnd('.')}", "archc config shows the place")
            : Check.Fine(Project.FileName, $"{file.Path}, {Environments(project)}");
    }

    private static string Environments(Project project) => project.Settings.Environments switch
    {
        { IsEmpty: true } => "no environments",
        var some => $"environments {string.Join(", ", some.Select(one => one.Name.Text))}",
    };

    private static Check Drawings(Workspace workspace)
    {
        var count = workspace.Find([]).Take(Most)
            .Sum(input => input.Source is { } source ? Notations.Read(source).Length : 0);
        return count switch
        {
            0 => Check.Warn("drawings", "none below this folder", "archc init writes one to start with"),
            1 => Check.Fine("drawings", "1 below this folder"),
            _ => Check.Fine("drawings", FormattableString.Invariant($"{count} below this folder")),
        };
    }

    private static IEnumerable<Check> Templates(Host host, Project project)
    {
        if (project.Settings.Templates is null)
        {
            return [];
        }

        try
        {
            UserTemplates own = new(host.Files);
            var (folder, library) = (own.FolderOf(project), own.Of(project));
            return
            [
                library.Problems.FirstOrDefault(d => d.Severity is Severity.Error) is { } wrong
                    ? Check.Fail(
                        "templates", $"{folder}: {wrong.Message.TrimEnd('.')}", "archc templates list shows the place")
                    : Check.Fine("templates", $"{folder}"),
            ];
        }
        catch (UsageException wrong)
        {
            return [Check.Fail("templates", wrong.Message.TrimEnd('.'), "set `templates` in archc.yaml, or --trust")];
        }
    }
}
