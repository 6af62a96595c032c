using System.CommandLine;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Output;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Cli.Watching;
using ArchCompiler.Rules;

namespace ArchCompiler.Cli.Commands;

/// <summary>Checks diagrams again whenever they change, and writes what they compile to where asked.</summary>
internal static class WatchCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var paths = SharedOptions.Paths();
        Option<string?> output = new("--output", "-o")
        {
            Description = "Write what the diagrams compile to there, as 'archc generate' does",
            HelpName = "DIR",
        };
        var targets = SharedOptions.Targets();
        var templates = SharedOptions.Templates();
        var trusted = SharedOptions.Trusted();
        var environment = SharedOptions.Environment();
        var colour = SharedOptions.Color();
        ShownCommand command = new(
            "watch",
            "Check diagrams again whenever they change, until Ctrl-C",
            new("archc watch", "check on every save"),
            new("archc watch README.md -o out -t docs", "and keep documents current"))
        {
            paths, output, targets, templates, trusted, environment, colour,
        };
        command.SetAction(parsed =>
        {
            var wanted = Wanted(parsed.GetRequiredValue(paths));
            var folder = parsed.GetValue(output) is { } stated ? FilePath.Normalise(stated) : null;
            var chosen = SharedOptions.TargetsOf(parsed.GetRequiredValue(targets));
            var isColoured = Colour.IsOn(host, parsed.GetRequiredValue(colour));
            new Watch(
                host,
                () => Snapshot.Take(host, wanted, parsed.GetValue(templates)),
                () =>
                {
                    Workspace workspace = new(host, environment: parsed.GetValue(environment));
                    Report(host, workspace, wanted, isColoured);
                    if (folder is not null)
                    {
                        var own = SharedOptions.TemplatesOf(host, parsed, templates, trusted);
                        Generation.Run(host, workspace, wanted, new(chosen, folder) { Templates = own });
                    }
                }).Run();
            return ExitCode.Fine;
        });
        return command;
    }

    private static string[] Wanted(string[] paths) => paths.Contains(InputReader.StandardInput)
        ? throw new UsageException("standard input comes once and cannot be watched; name a file or a folder.")
        : paths;

    private static void Report(Host host, Workspace workspace, string[] paths, bool isColoured)
    {
        var rules = BuiltInRules.All;
        var session = Session.Open(host, workspace, paths, needsDiagram: false, rules);
        var report = Validation.Check(session, rules, host.Today);
        foreach (var sink in ReportSink.Parse([], new(isColoured)))
        {
            sink.Write(report, host);
        }

        host.Output.Flush();
    }
}
