using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;

namespace ArchCompiler.Cli.Usage;

/// <summary>What there is to say of the commands, for help, the man page and the reference.</summary>
public static class CommandTree
{
    private static readonly ImmutableArray<Example> First =
    [
        new("archc init serverless-api", "start with a drawing that compiles"),
        new("archc validate", "check every drawing below this folder"),
        new("archc generate README.md -o out", "write Terraform, CloudFormation and documents"),
    ];

    /// <summary>Every example that a help shows, with the command that shows it.</summary>
    public static IEnumerable<(string Command, Example Example)> Examples(Host host) =>
        from node in All(ArchcCommand.Create(host))
        from example in ExamplesOf(node.Command)
        select (node.Path, example);

    /// <summary>The options that each command has, by the words that call it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Options(Host host) =>
        All(ArchcCommand.Create(host)).ToDictionary<(string Path, Command Command), string, IReadOnlyList<string>>(
            node => node.Path,
            node => [.. node.Command.Options.SelectMany(option => option.Aliases.Append(option.Name)), "--help"],
            StringComparer.Ordinal);

    /// <summary>The page of <c>man archc</c>.</summary>
    public static string ManPage(Host host) => Usage.ManPage.Write(Pages(host));

    /// <summary>The reference of commands, in Markdown.</summary>
    public static string Reference(Host host) => CommandReference.Write(Pages(host));

    private static IEnumerable<CommandPage> Pages(Host host) => All(ArchcCommand.Create(host))
        .Where(node => !node.Command.Hidden)
        .Select(node => CommandPage.Of(node.Path, node.Command));

    /// <summary>A command and all below it, each with the words that call it.</summary>
    internal static IEnumerable<(string Path, Command Command)> All(Command root, string path = "archc") =>
        root.Subcommands.SelectMany(command => All(command, $"{path} {command.Name}")).Prepend((path, root));

    /// <summary>The examples of a command.</summary>
    internal static ImmutableArray<Example> ExamplesOf(Command command) => command switch
    {
        ShownCommand shown => shown.Examples,
        RootCommand => First,
        _ => [],
    };

    /// <summary>Lets the help of a command and of all below it end with their examples.</summary>
    internal static T Showing<T>(T root)
        where T : Command
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = help.Action is HelpAction inner ? new HelpWithExamples(inner) : help.Action;
        }

        return root;
    }
}
