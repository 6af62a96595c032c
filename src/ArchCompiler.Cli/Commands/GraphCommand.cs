using System.Collections.Immutable;
using System.CommandLine;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Contracts;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Cli.Commands;

/// <summary>Prints the typed graph: what the drawing means.</summary>
internal static class GraphCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var paths = SharedOptions.SomePaths();
        var format = SharedOptions.OneOf("--format", "How to print it", "json", "mermaid", "dot");
        var inputName = SharedOptions.StandardInputName();
        ShownCommand command = new(
            "graph",
            "Print what a diagram means, as a typed graph",
            new("archc graph README.md", "what was understood, as JSON"),
            new("archc graph README.md --format mermaid", "the same, to look at"))
        {
            paths, format, inputName,
        };
        command.SetAction(parsed => Run(
            host,
            new(host, parsed.GetValue(inputName)),
            parsed.GetRequiredValue(paths),
            parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Run(Host host, Workspace workspace, string[] paths, string format)
    {
        var session = Session.Open(host, workspace, paths, needsDiagram: true);
        session.Say(session.Compilations.SelectMany(c => Talk.Of(c, c.Understanding)));
        if (session.Items.Count > 0)
        {
            host.Output.Write(Print([.. session.Compilations.Select(compilation => compilation.Bound.Value)], format));
        }

        return session.ExitCode;
    }

    private static string Print(ImmutableArray<Architecture> architectures, string format) => format switch
    {
        "mermaid" => string.Join('\n', architectures.Select(GraphMermaid.Write)),
        "dot" => string.Join('\n', architectures.Select(GraphDot.Write)),
        _ => GraphJson.Write(architectures) + "\n",
    };
}
