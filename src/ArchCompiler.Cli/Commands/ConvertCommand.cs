using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Converting;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Cli.Commands;

/// <summary>Writes a diagram in another notation: Mermaid as YAML, YAML as Mermaid.</summary>
internal static class ConvertCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        Argument<string> path = new("PATH")
        {
            Description = $"A diagram ({Notations.Endings}); '-' is standard input",
        };
        Option<string?> to = new("--to")
        {
            Description = "The notation to write; default: by the output's name, else the other one",
            HelpName = "mermaid|yaml",
        };
        to.AcceptOnlyFromAmong("mermaid", "yaml");
        Option<string?> output = new("--output", "-o")
        {
            Description = "The file to write; default: standard output",
            HelpName = "FILE",
        };
        Option<int?> index = new("--diagram")
        {
            Description = "Which diagram of a file that holds several, from 1",
            HelpName = "N",
            CustomParser = NumberOf,
        };
        Option<bool> force = new("--force") { Description = "Write over a file that is there" };
        var inputName = SharedOptions.StandardInputName();
        ShownCommand command = new(
            "convert",
            "Write a diagram in another notation: Mermaid as YAML, YAML as Mermaid",
            new("archc convert README.md -o architecture.yaml", "a drawing as YAML"),
            new("archc convert README.md --to yaml", "the same, on standard output"))
        {
            path, to, output, index, force, inputName,
        };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(output) is { } stated ? FilePath.Normalise(stated) : null;
            Protect(host, file, parsed.GetValue(force));
            Workspace workspace = new(host, parsed.GetValue(inputName));
            var session = Session.Open(host, workspace, [parsed.GetRequiredValue(path)], needsDiagram: true);
            return session.HasUnreadable || Choose(session, parsed.GetValue(index)) is not { } item
                ? ExitCode.Unreadable
                : Convert(host, session, item, NotationOf(parsed.GetValue(to), file, item), file);
        });
        return command;
    }

    private static int? NumberOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"'{text}' is no number of a diagram: they count from 1.");
        return null;
    }

    private static void Protect(Host host, string? file, bool isForced)
    {
        if (file is not null && !isForced && host.Files.Look(file) is not EntryType.None)
        {
            throw new UsageException($"'{file}' is there already; --force writes over it.");
        }
    }

    private static Session.Item? Choose(Session session, int? index)
    {
        var count = session.Items.Count;
        if (count == 0)
        {
            return null;
        }

        if (index is null && count > 1)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture, $"there are {count} diagrams; choose one with --diagram 1 to {count}."));
        }

        if (index is < 1 || index > count)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture, $"there is no diagram {index}: the file has {count}."));
        }

        return session.Items[(index ?? 1) - 1];
    }

    private static Notation NotationOf(string? stated, string? file, Session.Item item) => stated switch
    {
        "mermaid" => Notation.Mermaid,
        "yaml" => Notation.Yaml,
        _ when file is not null && Notations.Has(file) => Notations.IsYaml(file) ? Notation.Yaml : Notation.Mermaid,
        _ => item.Compilation.Read.Value.Type is DiagramType.Yaml ? Notation.Mermaid : Notation.Yaml,
    };

    private static int Convert(Host host, Session session, Session.Item item, Notation notation, string? file)
    {
        var compilation = item.Compilation;
        if (!compilation.Read.Value.IsComplete)
        {
            session.Say(Talk.Of(compilation, compilation.Read.Diagnostics));
            return ExitCode.Unreadable;
        }

        var converted = Converter.Convert(compilation, notation, session.ContextOf(item.Project));
        session.Say(Talk.Of(compilation, converted.Diagnostics));
        if (converted.HasErrors)
        {
            return ExitCode.Findings;
        }

        Write(host, converted.Value, notation, file);
        return ExitCode.Fine;
    }

    private static void Write(Host host, string text, Notation notation, string? file)
    {
        if (file is null)
        {
            host.Output.Write(text);
            return;
        }

        var isFenced = notation is Notation.Mermaid && Notations.IsProse(file);
        host.Files.Overwrite(file, Encoding.UTF8.GetBytes(isFenced ? $"```mermaid\n{text}```\n" : text));
    }
}
