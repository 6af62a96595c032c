using System.CommandLine;
using ArchCompiler.Contracts;

namespace ArchCompiler.Cli.Commands;

/// <summary>Lists the kinds of services that archc knows, with their properties.</summary>
internal static class ServicesCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var format = SharedOptions.OneOf("--format", "How to print them", "text", "json");
        Command command = new("services", "List the kinds of services that archc knows") { format };
        command.SetAction(parsed =>
        {
            var kinds = BuiltInCatalog.Load().Kinds;
            host.Output.Write(parsed.GetRequiredValue(format) == "json" ? ServiceList.ToJson(kinds) + "\n" : ServiceList.ToText(kinds));
            return ExitCode.Fine;
        });
        return command;
    }
}
