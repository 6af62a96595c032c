using System.CommandLine;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Cli.Versions;
using ArchCompiler.Rules;

namespace ArchCompiler.Cli.Commands;

/// <summary>Checks the diagrams of a commit before git makes it.</summary>
internal static class HookCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host) => new ShownCommand(
        "hook",
        "Check the diagrams of a commit before git makes it",
        new Example("archc hook install", "check the diagrams of each commit from now on"))
    {
        Said("install", "Let git check the diagrams of each commit in this repository", host, hook => hook.Install()),
        Said("uninstall", "Take the hook of archc away", host, hook => hook.Uninstall()),
        Run(host),
    };

    private static ShownCommand Said(string name, string description, Host host, Func<HookFile, string> work)
    {
        ShownCommand command = new(name, description, new Example($"archc hook {name}", "in the repository around"));
        command.SetAction(_ =>
        {
            host.Say(work(HookFile.Around(host)));
            return ExitCode.Fine;
        });
        return command;
    }

    private static ShownCommand Run(Host host)
    {
        var failOn = SharedOptions.FailOn();
        var colour = SharedOptions.Color();
        ShownCommand command = new(
            "run",
            "Check the diagrams that are staged, as they are staged; what the hook runs",
            new Example("archc hook run", "look whether a commit would be stopped"))
        {
            failOn, colour,
        };
        command.SetAction(parsed =>
        {
            var worst = parsed.GetRequiredValue(failOn);
            var exitCode = Check(host, worst, Colour.IsOn(host, parsed.GetRequiredValue(colour)));
            if (exitCode is not ExitCode.Fine)
            {
                host.Output.Flush();
                host.Say("the commit was stopped; 'git commit --no-verify' makes it all the same.");
            }

            return exitCode;
        });
        return command;
    }

    private static int Check(Host host, string worst, bool isColoured)
    {
        var tree = WorkTree.Around(host, "archc hook");
        GitIndex index = new(tree);
        var diagrams = index.Staged().Where(entry => entry.IsFile && IsOurs(entry.Path)).ToList();
        if (diagrams.Count == 0)
        {
            return ExitCode.Fine;
        }

        var staged = host with { Files = StagedFiles.Of(host.Files, tree, index, diagrams) };
        Workspace workspace = new(staged) { PassesOver = true };
        string[] paths = [.. diagrams.Select(entry => FilePath.Shown(host.Files, entry.Path))];
        var session = Session.Open(staged, workspace, paths, needsDiagram: false);
        var report = Validation.Quieten(Validation.Check(session, BuiltInRules.All, host.Today), worst);
        foreach (var sink in ReportSink.Parse([], new(isColoured, IsQuiet: true)))
        {
            sink.Write(report, host);
        }

        return session.ExitCode is ExitCode.Fine ? Validation.Judge(report, worst) : session.ExitCode;
    }

    private static bool IsOurs(string path) => Notations.Has(path) && Path.GetFileName(path) != Project.FileName;
}
