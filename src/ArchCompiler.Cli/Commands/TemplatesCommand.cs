using System.CommandLine;
using System.Text;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Output;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Contracts;
using ArchCompiler.Core.Text;
using ArchCompiler.Emitters;
using ArchCompiler.Reporting;

namespace ArchCompiler.Cli.Commands;

/// <summary>
/// Shows which templates there are to replace, gives their text to start from, and what they are given.
/// </summary>
internal static class TemplatesCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host) =>
        new ShownCommand(
            "templates",
            "List, show and eject the templates that code is laid out with",
            new Example("archc templates list", "what can be replaced"))
        {
            List(host),
            Show(host),
            Eject(host),
            Model(host),
        };

    private static ShownCommand List(Host host)
    {
        var format = SharedOptions.OneOf("--format", "How to print them", "text", "json");
        var templates = SharedOptions.Templates();
        var trusted = SharedOptions.Trusted();
        ShownCommand command = new(
            "list",
            "List the templates that can be replaced",
            new Example("archc templates list", "with what each exports, and whose it is"))
        {
            format, templates, trusted,
        };
        command.SetAction(parsed =>
        {
            var library = SharedOptions.TemplatesOf(host, parsed, templates, trusted).Of(new Workspace(host).Current);
            Action<TemplateLibrary, TextWriter> write =
                parsed.GetRequiredValue(format) == "json" ? TemplatesReporter.WriteJson : TemplatesReporter.WriteText;
            write(library, host.Page);
            Talk.Say(host, library.Problems);
            return ExitCode.Fine;
        });
        return command;
    }

    private static ShownCommand Show(Host host)
    {
        var name = Name();
        ShownCommand command = new(
            "show",
            "Print the built-in text of a template",
            new Example("archc templates show terraform/queue", "how a queue is written"))
        {
            name,
        };
        command.SetAction(parsed =>
        {
            host.Output.Write(BuiltIn(parsed.GetRequiredValue(name)).Text);
            return ExitCode.Fine;
        });
        return command;
    }

    private static ShownCommand Eject(Host host)
    {
        var name = Name();
        Argument<string?> folder = new("DIR")
        {
            Description = "The folder of your templates. Default: `templates` of archc.yaml, else 'templates'",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> force = new("--force") { Description = "Overwrite a file that stands there" };
        var trusted = SharedOptions.Trusted();
        ShownCommand command = new(
            "eject",
            "Write the built-in text of a template to your folder",
            new Example("archc templates eject terraform/queue templates", "a copy to change"))
        {
            name, folder, force, trusted,
        };
        command.SetAction(parsed =>
        {
            var source = BuiltIn(parsed.GetRequiredValue(name));
            var own = SharedOptions.TemplatesOf(host, parsed, null, trusted);
            var home = parsed.GetValue(folder) is { } stated
                ? FilePath.Normalise(stated)
                : own.FolderOf(new Workspace(host).Current) ?? "templates";
            if (SafePath.Problem(host.Files, home, source.Path) is { } problem)
            {
                throw new UsageException($"'{FilePath.Join(home, source.Path)}' {problem}");
            }

            var path = FilePath.Join(home, source.Path);
            if (!parsed.GetValue(force) && host.Files.Look(path) is not EntryType.None)
            {
                throw new UsageException($"'{path}' is there already; --force overwrites it.");
            }

            host.Files.Overwrite(path, Encoding.UTF8.GetBytes(source.Text));
            host.Say($"wrote {path}");
            return ExitCode.Fine;
        });
        return command;
    }

    private static ShownCommand Model(Host host)
    {
        var name = Name();
        var paths = SharedOptions.SomePaths();
        var templates = SharedOptions.Templates();
        var trusted = SharedOptions.Trusted();
        var environment = SharedOptions.Environment();
        var inputName = SharedOptions.StandardInputName();
        ShownCommand command = new(
            "model",
            "Print as JSON what a template is given for diagrams",
            new Example("archc templates model terraform/queue README.md", "for each queue of a drawing"))
        {
            name, paths, templates, trusted, environment, inputName,
        };
        command.SetAction(parsed =>
        {
            var own = SharedOptions.TemplatesOf(host, parsed, templates, trusted);
            Workspace workspace = new(host, parsed.GetValue(inputName), parsed.GetValue(environment));
            var session = Session.Open(
                host, workspace, parsed.GetRequiredValue(paths), needsDiagram: true, templates: own);
            var names = session.Projects.Append(workspace.Current).SelectMany(project => own.Of(project).Names);
            var template = TheOne(parsed.GetRequiredValue(name), names.Distinct(StringComparer.Ordinal));
            session.Say(session.Compilations.SelectMany(compilation => Talk.Of(compilation, compilation.Diagnostics)));
            host.Output.Write(TemplateModelJson.Write(template, session.Compilations));
            return session.ExitCode;
        });
        return command;
    }

    private static Argument<string> Name() => new("NAME")
    {
        Description = "A template: terraform/queue.tf.scriban, terraform/queue, or queue where one target has it",
    };

    private static SourceText BuiltIn(string name) =>
        TemplateLibrary.BuiltInSource(TheOne(name, TemplateLibrary.BuiltIn))
            ?? throw new UsageException($"no template is called '{name}'.");

    private static string TheOne(string text, IEnumerable<string> names)
    {
        var all = names.ToList();
        return TemplateNames.Matching(text, all) switch
        {
            [var only] => only,
            [] => throw new UsageException(
                $"no template is called '{text}'; "
                + (Nearest.To(text, all.SelectMany(TemplateNames.Spellings)) is { } nearest
                    ? $"did you mean '{nearest}'?"
                    : "see 'archc templates list'.")),
            var several => throw new UsageException($"'{text}' may be {string.Join(" or ", several)}; say which."),
        };
    }
}
