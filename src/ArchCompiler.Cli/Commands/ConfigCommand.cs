using System.CommandLine;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Usage;

namespace ArchCompiler.Cli.Commands;

/// <summary>Prints what the configuration settles and where from.</summary>
internal static class ConfigCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        Option<bool> resolved =
            new("--resolved") { Description = "Print what holds after precedence, with where it comes from" };
        var paths = SharedOptions.Paths();
        var environment = SharedOptions.Environment();
        ShownCommand command = new(
            "config",
            "Print what holds and where from",
            new("archc config", "what holds for each diagram of the project"),
            new("archc config README.md --env dev", "the same in one environment"))
        {
            resolved, paths, environment,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = new(host, environment: parsed.GetValue(environment));
            var session = Session.Open(host, workspace, parsed.GetRequiredValue(paths), needsDiagram: false);
            foreach (var item in session.Items)
            {
                host.Page.Write(ResolvedSettings.Print(item));
            }

            return session.ExitCode;
        });
        return command;
    }
}
