using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Output;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Cli.Commands;

/// <summary>Arguments and options that several commands take, worded once.</summary>
internal static class SharedOptions
{
    /// <summary>Some files or folders; none stands for the project.</summary>
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description =
            "Diagrams or folders of them (.mmd, .mermaid, .md, .yaml); '-' is standard input. Default: the project",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    /// <summary>At least one file or folder.</summary>
    public static Argument<string[]> SomePaths() => new("PATH")
    {
        Description = "Diagrams or folders of them (.mmd, .mermaid, .md, .yaml); '-' is standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The name by which standard input is read and spoken of.</summary>
    public static Option<string?> StandardInputName() => new("--stdin-filename")
    {
        Description = "The name of what comes on standard input; its ending tells the notation",
        HelpName = "NAME",
    };

    /// <summary>Whether what is named is looked at as if it had been found.</summary>
    public static Option<bool> IfDiagram() => new("--if-diagram")
    {
        Description = "Pass over what is named and is no diagram, is excluded, or is gone: for lists of changed files",
    };

    /// <summary>What ends with the exit code of findings.</summary>
    public static Option<string> FailOn() => OneOf(
        "--fail-on", "Exit 1 when something this bad is found", "error", "warning", "note", "never");

    /// <summary>The commit from which what is looked at differs.</summary>
    public static Option<string?> ChangedSince() => new(InputSelection.ChangedSince)
    {
        Description = "Only diagrams that differ from this commit of git, or that git does not know yet",
        HelpName = "REF",
    };

    /// <summary>The part that is looked at.</summary>
    public static Option<string?> Shard() => new("--shard")
    {
        Description = "Only the I-th of N parts, divided by path; all parts are together the whole",
        HelpName = "I/N",
    };

    /// <summary>The user's own templates.</summary>
    public static Option<string?> Templates() => new("--templates")
    {
        Description = "Your own templates, laid over the built-in ones; default: `templates` of archc.yaml",
        HelpName = "DIR",
    };

    /// <summary>Folders that the project file may lead to besides its own.</summary>
    public static Option<string[]> Trusted() => Repeated(
        Trust.Option, "A folder outside of the project, or behind a link, that archc.yaml may use; repeatable", "DIR");

    /// <summary>The user's own templates as a command line names them.</summary>
    public static UserTemplates TemplatesOf(
        Host host, ParseResult parsed, Option<string?>? templates, Option<string[]> trusted) =>
        new(host.Files, templates is null ? null : parsed.GetValue(templates), [.. parsed.GetRequiredValue(trusted)]);

    /// <summary>The targets to write.</summary>
    public static Option<string[]> Targets()
    {
        var targets = ListOf(
            "--target", "What to write; default: everything", string.Join('|', ArchCompiler.Targets.Names));
        targets.Aliases.Add("-t");
        return targets;
    }

    /// <summary>The targets that a command line names, all where it names none.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public static ImmutableArray<string> TargetsOf(string[] wanted)
    {
        var names = ArchCompiler.Targets.Names;
        if (wanted.FirstOrDefault(name => !names.Contains(name)) is { } stranger)
        {
            throw new UsageException(Nearest.To(stranger, names) is { } nearest
                ? $"no target is called '{stranger}'; did you mean '{nearest}'?"
                : $"no target is called '{stranger}'; there is {string.Join(", ", names)}.");
        }

        return [.. names.Where(name => wanted.Length == 0 || wanted.Contains(name, StringComparer.Ordinal))];
    }

    /// <summary>The environment to compile for.</summary>
    public static Option<string?> Environment() => new("--env")
    {
        Description = "Compile for one of the `environments` of archc.yaml; its settings go before all others",
        HelpName = "NAME",
    };

    /// <summary>Whether to colour.</summary>
    public static Option<string> Color() => OneOf("--color", "When to colour", "auto", "always", "never");

    /// <summary>An option with a closed list of values, the first of which is the default.</summary>
    public static Option<string> OneOf(string name, string description, params string[] values)
    {
        Option<string> option = new(name)
        {
            Description = description,
            HelpName = string.Join('|', values),
            DefaultValueFactory = _ => values[0],
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    /// <summary>An option that may be given several times.</summary>
    public static Option<string[]> Repeated(string name, string description, string valueName) =>
        new(name) { Description = description, HelpName = valueName, DefaultValueFactory = _ => [] };

    /// <summary>An option that may be given several times, each with one or more values divided by commas.</summary>
    public static Option<string[]> ListOf(string name, string description, string valueName) => new(name)
    {
        Description = description,
        HelpName = valueName,
        CustomParser = Split,
        DefaultValueFactory = _ => [],
    };

    private static string[] Split(ArgumentResult result)
    {
        List<string> values = [];
        foreach (var token in result.Tokens)
        {
            var named = token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            values.AddRange(named);
            if (named.Length == 0)
            {
                result.AddError($"'{token.Value}' names nothing.");
            }
        }

        return [.. values];
    }
}
