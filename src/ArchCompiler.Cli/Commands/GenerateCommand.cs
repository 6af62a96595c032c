using System.CommandLine;
using System.Globalization;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Output;
using ArchCompiler.Cli.Usage;

namespace ArchCompiler.Cli.Commands;

/// <summary>Emits deployable code, each target in its own folder, and keeps its hands off what others wrote.</summary>
internal static class GenerateCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var paths = SharedOptions.SomePaths();
        var targets = SharedOptions.Targets();
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
        ShownCommand command = new(
            "generate",
            "Write deployable code for diagrams",
            new("archc generate README.md -o out", "write out/terraform, out/cloudformation and out/docs"),
            new("archc generate README.md -t terraform -o out --check", "exit 3 where out is not current"),
            new("archc generate README.md -o out-dev --env dev", "what the environment 'dev' of archc.yaml has"))
        {
            paths, targets, output, check, force, partial, strict, format, date, templates, trusted, environment,
            inputName,
        };
        command.SetAction(parsed => Generation.Run(
            host,
            new Workspace(host, parsed.GetValue(inputName), parsed.GetValue(environment)),
            parsed.GetRequiredValue(paths),
            new(
                SharedOptions.TargetsOf(parsed.GetRequiredValue(targets)),
                FilePath.Normalise(parsed.GetRequiredValue(output)))
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
}
