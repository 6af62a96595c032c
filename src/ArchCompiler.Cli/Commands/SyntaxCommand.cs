using System.CommandLine;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Contracts;

namespace ArchCompiler.Cli.Commands;

/// <summary>
/// Prints diagrams as read, one JSON line each, so that they can be compared with Mermaid's own reading.
/// </summary>
internal static class SyntaxCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var paths = SharedOptions.SomePaths();
        var inputName = SharedOptions.StandardInputName();
        ShownCommand command = new(
            "syntax",
            "Print each diagram as read, as one line of JSON",
            new Example("archc syntax README.md", "nodes, arrows and frames as Mermaid names them"))
        {
            paths, inputName,
        };
        command.SetAction(parsed => Run(host, new(host, parsed.GetValue(inputName)), parsed.GetRequiredValue(paths)));
        return command;
    }

    private static int Run(Host host, Workspace workspace, string[] paths)
    {
        int? exitCode = null;
        foreach (var input in workspace.Find(paths))
        {
            foreach (var (line, isWhole) in Lines(input))
            {
                host.Output.WriteLine(line);
                exitCode = isWhole ? exitCode ?? ExitCode.Fine : ExitCode.Unreadable;
            }
        }

        return exitCode ?? SayEmpty(host, workspace.Folders(paths));
    }

    private static int SayEmpty(Host host, IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            host.Say(Notations.MissingBelow(folder) + ".");
        }

        return ExitCode.Unreadable;
    }

    private static IEnumerable<(string Line, bool IsWhole)> Lines(Input input)
    {
        if (input.Source is not { } source)
        {
            return [(SyntaxJson.WriteUnreadable(input.Path, input.Problem ?? ""), false)];
        }

        var read = Notations.Read(source);
        return read.IsEmpty && input.IsNamed
            ? [(SyntaxJson.WriteUnreadable(source.Path, Notations.Missing(source.Path)), false)]
            : read.Select(diagram => (SyntaxJson.Write(diagram), diagram.Value.IsComplete));
    }
}
