using System.Collections.Immutable;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Output;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Text;
using ArchCompiler.Emitters;
using ArchCompiler.Reporting;
using ArchCompiler.Rules;

namespace ArchCompiler.Cli;

/// <summary>
/// The diagrams that a command was asked to look at, ready to be compiled; what could not be read has been said.
/// </summary>
internal sealed class Session
{
    private readonly Host host;
    private readonly Lazy<ServiceCatalog> catalog = new(BuiltInCatalog.Load);
    private readonly ImmutableArray<Rule> rules;
    private readonly List<Item> items = [];
    private readonly List<UnreadInput> unread = [];

    private readonly UserTemplates? templates;
    private readonly string? environment;

    private Session(Host host, ImmutableArray<Rule> rules, UserTemplates? templates, string? environment) =>
        (this.host, this.rules, this.templates, this.environment) = (host, rules, templates, environment);

    /// <summary>The diagrams with the files they stand in, in the order of the arguments.</summary>
    public IReadOnlyList<Item> Items => items;

    /// <summary>The diagrams.</summary>
    public IEnumerable<Compilation> Compilations => items.Select(item => item.Compilation);

    /// <summary>What comes of each diagram of something that may take a while, in their order.</summary>
    /// <param name="doing">What is done, such as <c>checking</c>.</param>
    /// <param name="work">Does it, for several at a time.</param>
    public IReadOnlyList<TResult> While<TResult>(string doing, Func<Compilation, TResult> work) =>
        Workers.Map([.. Compilations], compilation =>
        {
            host.Progress.Say($"{doing} {compilation.Source.Path}");
            return work(compilation);
        });

    /// <summary>The projects that the diagrams belong to.</summary>
    public IEnumerable<Project> Projects => items.Select(item => item.Project).Distinct();

    /// <summary>What is wrong with the users' own folders of templates, once for each.</summary>
    public IEnumerable<Diagnostic> TemplateProblems =>
        Projects.Select(ContextOf).Select(context => context.Templates).Distinct().SelectMany(t => t.Problems);

    /// <summary>The templates that all diagrams are laid out with, null where they differ.</summary>
    public TemplateLibrary? CommonTemplates =>
        Projects.Select(ContextOf).Select(context => context.Templates).Distinct().ToList() is [var only] ? only : null;

    /// <summary>Whether all is looked at that the arguments mean, and no part of it.</summary>
    public bool IsWhole { get; private init; } = true;

    /// <summary>The inputs that could not be read as a diagram at all.</summary>
    public IReadOnlyList<UnreadInput> Unread => unread;

    /// <summary>Whether an input could not be read as a diagram at all.</summary>
    public bool HasUnreadable => unread.Count > 0;

    /// <summary>Whether a diagram could be read in part only: the notation's own parser would refuse it.</summary>
    public bool HasIncomplete => items.Any(item => !item.Compilation.Read.Value.IsComplete);

    /// <summary>The exit code so far: what could not be read decides it.</summary>
    public int ExitCode => HasUnreadable || HasIncomplete ? Cli.ExitCode.Unreadable : Cli.ExitCode.Fine;

    /// <summary>Reads what some arguments mean.</summary>
    /// <param name="host">The world.</param>
    /// <param name="workspace">The files around the command.</param>
    /// <param name="paths">The arguments.</param>
    /// <param name="needsDiagram">Whether a file that was named must hold a diagram even if it is prose.</param>
    /// <param name="rules">The rules to ask, null for all.</param>
    /// <param name="templates">The templates to lay out with, null for a command that emits nothing.</param>
    /// <exception cref="UsageException">A project file is wrong, which has been said.</exception>
    public static Session Open(
        Host host,
        Workspace workspace,
        string[] paths,
        bool needsDiagram,
        ImmutableArray<Rule>? rules = null,
        UserTemplates? templates = null)
    {
        Session session = new(host, rules ?? BuiltInRules.All, templates, workspace.Environment)
        {
            IsWhole = workspace.IsWhole,
        };
        foreach (var folder in workspace.Folders(paths))
        {
            session.Admit(workspace.ProjectIn(folder));
        }

        var hasInput = false;
        foreach (var input in workspace.Find(paths))
        {
            session.Add(input, workspace, needsDiagram);
            hasInput = true;
        }

        if (session.items.Count == 0 && !hasInput)
        {
            session.SayEmpty(workspace, paths, needsDiagram);
        }

        return session;
    }

    /// <summary>Prints diagnostics to the talk, in the form in which findings are printed.</summary>
    public void Say(IEnumerable<ReportItem> said)
    {
        TextReporter reporter = new(host.ErrorIsTerminal);
        foreach (var item in said)
        {
            reporter.WriteItem(item, host.PaintedError);
            host.PaintedError.WriteLine();
        }
    }

    /// <summary>What the diagrams of a project are compiled with.</summary>
    public CompilationContext ContextOf(Project project) =>
        new(catalog.Value, project.Settings, host.Today)
        {
            Rules = rules,
            Environment = environment,
            Templates = templates?.Of(project) ?? CompilationContext.BuiltInTemplates,
        };

    private void Add(Input input, Workspace workspace, bool needsDiagram)
    {
        if (input.Source is not { } source)
        {
            Refuse(input.Path, input.Problem ?? $"'{input.Path}' cannot be read.");
            return;
        }

        host.Progress.Say($"reading {source.Path}");
        var project = workspace.ProjectOf(input);
        Admit(project);
        var compilations = Compilation.Of(source, ContextOf(project));
        items.AddRange(compilations.Select((compilation, index) => new Item(input, project, compilation, index)));
        if (compilations.IsEmpty && input.IsNamed)
        {
            SayEmpty(source.Path, needsDiagram);
        }
    }

    private void SayEmpty(string path, bool needsDiagram)
    {
        if (needsDiagram || !Notations.IsProse(path))
        {
            Refuse(path, Notations.Missing(path));
        }
        else
        {
            host.Say($"'{path}' has no flowchart in it; nothing to check.");
        }
    }

    private void SayEmpty(Workspace workspace, string[] paths, bool needsDiagram)
    {
        if (workspace.Selection is { } selection)
        {
            host.Say(selection.Nothing);
            return;
        }

        foreach (var folder in workspace.Folders(paths))
        {
            if (needsDiagram)
            {
                Refuse(folder, Notations.MissingBelow(folder) + ".");
            }
            else
            {
                host.Say(Notations.MissingBelow(folder) + "; nothing to check.");
            }
        }
    }

    private void Refuse(string path, string problem)
    {
        host.Say(problem);
        unread.Add(new(path, problem));
    }

    private void Admit(Project project)
    {
        RefuseBroken(project);
        RefuseStrange(project);
    }

    private void RefuseBroken(Project project)
    {
        if (project.File is { } file && project.Diagnostics.Any(d => d.Severity is Severity.Error))
        {
            Say(project.Diagnostics.Select(diagnostic => new ReportItem(file, diagnostic)));
            throw new UsageException($"'{file.Path}' is wrong; nothing was done.");
        }
    }

    private void RefuseStrange(Project project)
    {
        var known = project.Settings.Environments.Select(known => known.Name.Text).ToList();
        if (environment is { } asked && !known.Contains(asked, StringComparer.Ordinal))
        {
            var file = project.File?.Path ?? Project.FileName;
            throw new UsageException((known, Nearest.To(asked, known)) switch
            {
                ([], _) => $"'{file}' has no environments, so there is no '{asked}'.",
                (_, { } nearest) => $"'{file}' has no environment '{asked}'; did you mean '{nearest}'?",
                _ => $"'{file}' has no environment '{asked}'; there is {string.Join(", ", known)}.",
            });
        }
    }

    /// <summary>One diagram with where it comes from.</summary>
    /// <param name="Input">The file.</param>
    /// <param name="Project">The project that the file belongs to.</param>
    /// <param name="Compilation">The diagram.</param>
    /// <param name="Index">Its place among the diagrams of the file, from 0.</param>
    internal sealed record Item(Input Input, Project Project, Compilation Compilation, int Index);
}
