using System.Collections.Immutable;
using System.CommandLine;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Core.Rules;
using ArchCompiler.Reporting;
using ArchCompiler.Rules;

namespace ArchCompiler.Cli.Commands;

/// <summary>
/// Reads, binds and checks diagrams, and reports: the command of continuous integration and of the pre-commit hook.
/// </summary>
internal static class ValidateCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var paths = SharedOptions.Paths();
        var formats = SharedOptions.Repeated(
            "--format",
            $"How to print: {string.Join(", ", ReportFormat.All.Select(format => format.Name))}; to a file with "
            + "FORMAT=FILE; may be repeated",
            "FORMAT[=FILE]");
        var failOn = SharedOptions.FailOn();
        var select = SharedOptions.ListOf("--select", "Ask only these rules: ids, names or beginnings of ids", "RULES");
        var ignore = SharedOptions.ListOf("--ignore", "Leave these rules out", "RULES");
        var show = SharedOptions.OneOf(
            "--show", "What to list: with 'defaults' also what is safe without being drawn", "findings", "defaults");
        var baseline = BaselineOption();
        Option<bool> writeBaseline = new("--write-baseline")
        {
            Description = "Write what is found now to the file of --baseline, as accepted",
        };
        Option<bool> quiet = new("--quiet", "-q")
        {
            Description = "Print only what --fail-on asks for, and no summary: nothing where all is well",
        };
        var colour = SharedOptions.Color();
        var environment = SharedOptions.Environment();
        var inputName = SharedOptions.StandardInputName();
        var ifDiagram = SharedOptions.IfDiagram();
        var (changedSince, shard) = (SharedOptions.ChangedSince(), SharedOptions.Shard());
        ShownCommand command = new(
            "validate",
            "Check diagrams and report what is wrong",
            new("archc validate", "every diagram below this folder, or what archc.yaml includes"),
            new("archc validate README.md --format text --format sarif=archc.sarif", "two reports"),
            new("archc validate --changed-since origin/main", "only what a branch has changed"))
        {
            paths, formats, failOn, select, ignore, show, baseline, writeBaseline, quiet, colour, environment,
            inputName, ifDiagram, changedSince, shard,
        };
        command.SetAction(parsed =>
        {
            var rules = RulesOf(new([.. parsed.GetRequiredValue(select)], [.. parsed.GetRequiredValue(ignore)]));
            var isColoured = Colour.IsOn(host, parsed.GetRequiredValue(colour));
            var isQuiet = parsed.GetValue(quiet);
            var sinks = ReportSink.Parse(
                parsed.GetRequiredValue(formats),
                new(isColoured, parsed.GetRequiredValue(show) == "defaults", isQuiet));
            Workspace workspace = new(host, parsed.GetValue(inputName), parsed.GetValue(environment))
            {
                PassesOver = parsed.GetValue(ifDiagram),
                Selection = InputSelection.Of(host, parsed.GetValue(changedSince), parsed.GetValue(shard)),
            };
            RefusePartOfBaseline(workspace, parsed.GetValue(writeBaseline));
            var session = Session.Open(host, workspace, parsed.GetRequiredValue(paths), needsDiagram: false, rules);
            var worst = parsed.GetRequiredValue(failOn);
            var report = Validation.Quieten(
                BaselineFile.Apply(
                    host,
                    Validation.Check(session, rules, host.Today),
                    parsed.GetValue(baseline),
                    parsed.GetValue(writeBaseline)),
                isQuiet ? worst : null);
            foreach (var sink in sinks)
            {
                sink.Write(report, host);
            }

            return session.ExitCode is ExitCode.Fine
                ? Validation.Judge(report, worst)
                : session.ExitCode;
        });
        return command;
    }

    private static void RefusePartOfBaseline(Workspace workspace, bool isWritten)
    {
        if (isWritten && !workspace.IsWhole)
        {
            throw new UsageException(
                "'--write-baseline' would forget all but a part: not with --changed-since, --shard or --if-diagram.");
        }
    }

    private static Option<string?> BaselineOption() => new("--baseline")
    {
        Description = "Report only what is not in this file, which --write-baseline writes",
        HelpName = "FILE",
    };

    private static ImmutableArray<Rule> RulesOf(RuleSelection selection)
    {
        if (selection.Strangers(BuiltInRules.All).FirstOrDefault() is { } stranger)
        {
            throw new UsageException(RuleSelection.Nearest(stranger, BuiltInRules.All) is { } nearest
                ? $"no rule is called '{stranger}'; did you mean '{nearest}'?"
                : $"no rule is called '{stranger}'; 'archc rules' lists them.");
        }

        var rules = selection.From(BuiltInRules.All);
        return rules.IsEmpty && !selection.Select.IsEmpty
            ? throw new UsageException("--ignore takes back every rule that --select asks for.")
            : rules;
    }
}
