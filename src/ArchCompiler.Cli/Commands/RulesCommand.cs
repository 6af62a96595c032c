using System.Collections.Immutable;
using System.CommandLine;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Core.Rules;
using ArchCompiler.Reporting;
using ArchCompiler.Rules;

namespace ArchCompiler.Cli.Commands;

/// <summary>Lists the rules.</summary>
internal static class RulesCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var format = SharedOptions.OneOf("--format", "How to print them", "text", "json");
        ShownCommand command = new(
            "rules",
            "List the rules",
            new Example("archc rules", "what 'archc validate' asks"))
        {
            format,
        };
        command.SetAction(parsed =>
        {
            Action<ImmutableArray<Rule>, TextWriter> write =
                parsed.GetRequiredValue(format) == "json" ? RulesReporter.WriteJson : RulesReporter.WriteText;
            write(BuiltInRules.All, host.Page);
            return ExitCode.Fine;
        });
        return command;
    }
}
