using System.CommandLine;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Contracts.Schemas;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Rules;
using ArchCompiler.Rules;

namespace ArchCompiler.Cli.Commands;

/// <summary>Prints the JSON schemas from which editors complete what archc reads in YAML.</summary>
internal static class SchemaCommand
{
    private const string Architecture = "architecture";
    private const string Project = "project";

    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        Argument<string> name = new("NAME")
        {
            Description = $"'{Architecture}' for architectures in YAML, '{Project}' for archc.yaml",
            DefaultValueFactory = _ => Architecture,
        };
        name.AcceptOnlyFromAmong(Architecture, Project);
        ShownCommand command = new(
            "schema",
            "Print the JSON schema that editors complete from",
            new("archc schema project > archc.schema.json", "for archc.yaml"),
            new("archc schema architecture > architecture.schema.json", "for architectures in YAML"))
        {
            name,
        };
        command.SetAction(parsed =>
        {
            Func<ServiceCatalog, IEnumerable<RuleInfo>, string> write =
                parsed.GetRequiredValue(name) == Project ? ProjectSchema.Write : ArchitectureSchema.Write;
            host.Output.Write(write(BuiltInCatalog.Load(), BuiltInRules.All.Select(rule => rule.Info)));
            return ExitCode.Fine;
        });
        return command;
    }
}
