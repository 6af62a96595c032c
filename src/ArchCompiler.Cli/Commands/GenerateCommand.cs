using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Output;

namespace ArchCompiler.Cli.Commands;

/// <summary>Emits deployable code, each target in its own folder, and keeps its hands off what others wrote.</summary>
internal static class GenerateCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var paths = SharedOptions.SomePaths();
        var targets = SharedOptions.ListOf(
            "--target", "What to write; default: everything", string.Join('|', Targets.Names));
        targets.Aliases.Add("-t");
        Option<string> output =
            new("--output", "-o") { Description = "The folder to write to", HelpName = "DIR", Required = true };
        Option<bool> check = new("--check") { Description = "Write nothing; exit 3 if what stands differs" };
        Option<bool> force =
            new("--force") { Description = "Overwrite and remove also what archc did not write or what was edited" };
        Option<bool> partial =
            new("--partial") { Description = "Accept what is left out: exit 0, the same files" };
        Option<bool> strict = new("--strict")
        {
            Description = "Write nothing while anything is left out or 'archc validate' would fail",
        };
        var format = SharedOptions.OneOf(
            "--format", "With 'json', print what is left out and why", "text", "json");
        Option<string?> date =
            new("--date") { Description = "The day to print on documents; default: none", HelpName = "YYYY-MM-DD" };
        var templates = SharedOptions.Templates();
        var trusted = SharedOptions.Trusted();
        var environment = SharedOptions.Environment();
        var inputName = SharedOptions.StandardInputName();
        Command command = new("generate", "Write deployable code for diagrams")
        {
            paths, targets, output, check, force, partial, strict, format, date, templates, trusted, environment,
            inputName,
        };
        command.SetAction(parsed => Generation.Run(
            host,
            new Workspace(host, parsed.GetValue(inputName), parsed.GetValue(environment)),
            parsed.GetRequiredValue(paths),
            new(TargetsOf(parsed.GetRequiredValue(targets)), FilePath.Normalise(parsed.GetRequiredValue(output)))
            {
                IsCheck = parsed.GetValue(check),
                IsForced = parsed.GetValue(force),
                IsPartial = parsed.GetValue(partial),
                IsStrict = parsed.GetValue(strict),
                IsJson = parsed.GetRequiredValue(format) == "json",
                Templates = SharedOptions.TemplatesOf(host, parsed, templates, trusted),
                Date = DayOf(parsed.GetValue(date)),
            }));
        return command;
    }

    private static DateOnly? DayOf(string? text) => text switch
    {
        null => null,
        _ when DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw new UsageException($"'{text}' is not a date of the form YYYY-MM-DD."),
    };

    private static ImmutableArray<string> TargetsOf(string[] wanted) =>
        wanted.FirstOrDefault(name => !Targets.Names.Contains(name)) is { } stranger
            ? throw new UsageException(
                $"no target is called '{stranger}'; there is {string.Join(", ", Targets.Names)}.")
            : [.. Targets.Names.Where(name => wanted.Length == 0 || wanted.Contains(name, StringComparer.Ordinal))];
}
