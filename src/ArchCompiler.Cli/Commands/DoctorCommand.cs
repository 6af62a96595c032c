using System.Collections.Immutable;
using System.CommandLine;
using ArchCompiler.Cli.Examining;
using ArchCompiler.Cli.Usage;

namespace ArchCompiler.Cli.Commands;

/// <summary>Says what of all that archc meets here is as it should be, and what to do about the rest.</summary>
internal static class DoctorCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var format = SharedOptions.OneOf("--format", "How to print it", "text", "json");
        ShownCommand command = new(
            "doctor",
            "Look whether all is there that archc and its output need",
            new("archc doctor", "what is fine, what will be missed, what is broken"),
            new("archc doctor --format json", "the same for scripts"))
        {
            format,
        };
        command.SetAction(parsed =>
        {
            ImmutableArray<Check> checks =
            [
                Surroundings.Version(),
                .. ProjectCheck.Examine(host),
                Surroundings.Hook(host),
                .. Tools.Examine(host),
                Surroundings.Terminal(host),
            ];
            Action<ImmutableArray<Check>, TextWriter> write =
                parsed.GetRequiredValue(format) == "json" ? CheckReport.WriteJson : CheckReport.WriteText;
            write(checks, host.Page);
            return checks.Any(check => check.Health is Health.Fail) ? ExitCode.Findings : ExitCode.Fine;
        });
        return command;
    }
}
