using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;

namespace ArchCompiler.Cli.Usage;

/// <summary>What there is to say of one command, whoever lays it out.</summary>
/// <param name="Path">The words that call it.</param>
/// <param name="Description">What it does.</param>
/// <param name="Usage">Its form.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Options">Its options.</param>
/// <param name="Examples">Lines to copy.</param>
internal sealed record CommandPage(
    string Path,
    string Description,
    string Usage,
    ImmutableArray<Term> Arguments,
    ImmutableArray<Term> Options,
    ImmutableArray<Example> Examples)
{
    /// <summary>Whether it is archc itself.</summary>
    public bool IsRoot => !Path.Contains(' ', StringComparison.Ordinal);

    /// <summary>The page of a command.</summary>
    public static CommandPage Of(string path, Command command) => new(
        path,
        command.Description ?? "",
        UsageOf(path, command),
        [.. command.Arguments.Select(argument => new Term(argument.Name, Describe(argument)))],
        [.. command.Options.Where(option => !option.Hidden && (option is not HelpOption || command is RootCommand))
            .Select(Of)],
        CommandTree.ExamplesOf(command));

    private static string UsageOf(string path, Command command) => string.Join(' ',
    [
        path,
        .. command.Subcommands.Count > 0 && command.Action is null ? ["COMMAND"] : Array.Empty<string>(),
        .. command.Arguments.Select(UsageOf),
        .. command.Options.Where(option => option.Required).Select(option => $"{option.Name} {option.HelpName}"),
        .. command.Options.Any(option => option is { Hidden: false, Required: false } and not HelpOption)
            ? ["[OPTIONS]"]
            : Array.Empty<string>(),
    ]);

    private static string UsageOf(Argument argument)
    {
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "…" : "";
        return argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue
            ? $"[{argument.Name}{many}]"
            : argument.Name + many;
    }

    private static string Describe(Argument argument) =>
        argument.HasDefaultValue && argument.GetDefaultValue() is string { Length: > 0 } standard
            ? $"{argument.Description}. Default: {standard}"
            : argument.Description ?? "";

    private static Term Of(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        var isFlag = option.ValueType == typeof(bool) || option is HelpOption or VersionOption;
        var value = isFlag ? "" : $" {option.HelpName}";
        var standard = option.HasDefaultValue && option.GetDefaultValue() is string { Length: > 0 } text
            ? $". Default: {text}"
            : "";
        return new(names + value, option.Description + standard);
    }
}

/// <summary>A name and what it means.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record Term(string Name, string Meaning);
