using System.CommandLine;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Reporting;

namespace ArchCompiler.Cli.Commands;

/// <summary>Lists the kinds of services that archc knows, with their properties.</summary>
internal static class ServicesCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var format = SharedOptions.OneOf("--format", "How to print them", "text", "json");
        ShownCommand command = new(
            "services",
            "List the kinds of services that archc knows",
            new Example("archc services", "each kind with its properties"))
        {
            format,
        };
        command.SetAction(parsed =>
        {
            Action<ServiceCatalog, TextWriter> write =
                parsed.GetRequiredValue(format) == "json" ? ServicesReporter.WriteJson : ServicesReporter.WriteText;
            write(BuiltInCatalog.Load(), host.Page);
            return ExitCode.Fine;
        });
        return command;
    }
}
