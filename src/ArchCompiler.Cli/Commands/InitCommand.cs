using System.CommandLine;
using System.Text;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Output;
using ArchCompiler.Cli.Starters;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Cli.Commands;

/// <summary>Starts a project: a drawing that compiles, and the project file. Never writes over anything.</summary>
internal static class InitCommand
{
    private const string Default = "serverless-api";

    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        Argument<string> template = new("TEMPLATE")
        {
            Description = "What to start with, as --list names it",
            DefaultValueFactory = _ => Default,
        };
        template.CompletionSources.Add(_ => StarterLibrary.All.Select(
            starter => new System.CommandLine.Completions.CompletionItem(starter.Name)));
        Argument<string> folder = new("DIR")
        {
            Description = "The folder to start in, which is made where it is not there",
            DefaultValueFactory = _ => ".",
        };
        Option<bool> list = new("--list") { Description = "List what there is to start with, and write nothing" };
        ShownCommand command = new(
            "init",
            "Start a project with a drawing that compiles",
            new("archc init --list", "what there is to start with"),
            new("archc init three-tier infra", "write infra/README.md and infra/archc.yaml"))
        {
            template, folder, list,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                List(host);
            }
            else
            {
                var home = FilePath.Normalise(parsed.GetRequiredValue(folder));
                Start(host, Find(parsed.GetRequiredValue(template)), home);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static void List(Host host)
    {
        var width = StarterLibrary.All.Max(starter => starter.Name.Length);
        foreach (var starter in StarterLibrary.All)
        {
            host.Output.Write($"{starter.Name.PadRight(width)}  {starter.Purpose}\n");
        }
    }

    private static Starter Find(string name)
    {
        var names = StarterLibrary.All.Select(starter => starter.Name).ToList();
        return StarterLibrary.All.FirstOrDefault(starter => starter.Name == name)
            ?? throw new UsageException(Nearest.To(name, names) is { } nearest
                ? $"there is no template '{name}'; did you mean '{nearest}'?"
                : $"there is no template '{name}'; there are {string.Join(", ", names)}.");
    }

    private static void Start(Host host, Starter starter, string folder)
    {
        var problems = starter.Files.Select(file => Problem(host.Files, folder, file.Path)).OfType<string>().ToList();
        if (problems.Count > 0)
        {
            throw new UsageException($"{string.Join("; ", problems)}; nothing was written.");
        }

        foreach (var file in starter.Files)
        {
            var path = FilePath.Join(folder, file.Path);
            host.Files.Write(path, Encoding.UTF8.GetBytes(file.Text));
            host.Say($"wrote {path}");
        }

        var drawing = FilePath.Join(folder, "README.md");
        host.Say($"next: archc validate {drawing}, then archc generate {drawing} -o out");
    }

    private static string? Problem(IFileSystem files, string folder, string path)
    {
        var full = FilePath.Join(folder, path);
        if (files.Look(folder) is EntryType.File)
        {
            return $"'{folder}' is a file and no folder";
        }

        return files.Look(full) is not EntryType.None ? $"'{full}' is there already"
            : SafePath.Problem(files, folder, path) is { } problem ? $"'{full}' {problem.TrimEnd('.')}"
            : null;
    }
}
