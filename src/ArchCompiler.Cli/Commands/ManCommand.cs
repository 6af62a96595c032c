using System.CommandLine;
using ArchCompiler.Cli.Usage;

namespace ArchCompiler.Cli.Commands;

/// <summary>Prints the page for <c>man</c>, for whoever packs archc. No help lists it.</summary>
internal static class ManCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        Command command = new("man", "Print the manual page") { Hidden = true };
        command.SetAction(_ =>
        {
            host.Output.Write(CommandTree.ManPage(host));
            return ExitCode.Fine;
        });
        return command;
    }
}
