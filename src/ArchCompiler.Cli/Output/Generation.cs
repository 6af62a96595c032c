using System.Collections.Immutable;
using ArchCompiler.Cli.Files;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Emitters;
using ArchCompiler.Reporting;
using ArchCompiler.Rules;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// One run of <c>archc generate</c>: compile, say what is left out, then bring the output folder up to date with the
/// rest.
/// </summary>
internal sealed class Generation
{
    private readonly Host host;
    private readonly GenerationOptions options;
    private readonly Session session;
    private readonly ImmutableArray<Emission> emissions;
    private readonly LeftOutReport leftOut;

    private Generation(Host host, Session session, GenerationOptions options)
    {
        (this.host, this.session, this.options) = (host, session, options);
        emissions = Plan();
        leftOut = new([.. emissions.Select(LeftOutOf)]);
    }

    /// <summary>Runs it; gives the exit code.</summary>
    public static int Run(Host host, Workspace workspace, string[] paths, GenerationOptions options)
    {
        if (options is { IsPartial: true, IsStrict: true })
        {
            throw new UsageException("--partial accepts what --strict refuses; say one of them.");
        }

        var opened = Session.Open(
            host, workspace, paths, needsDiagram: true, templates: options.Templates);
        return opened.HasUnreadable || opened.Items.Count == 0
            ? ExitCode.Unreadable
            : new Generation(host, opened, options).Run();
    }

    private int Run()
    {
        session.Say(leftOut.Uncovered(Said()));
        leftOut.Tell(host, options);
        if (Refuse() is { } refused)
        {
            return refused;
        }

        var updated = new OutputFolder(host, options).Update(Emit());
        leftOut.Close(host, options, emissions.All(one => one.Compilation.Planned.Value.Constructs.IsEmpty));
        return updated == ExitCode.Fine ? ExitOf(accepts: options.IsPartial) : updated;
    }

    private LeftOut LeftOutOf(Emission one)
    {
        host.Progress.Say($"compiling {one.Compilation.Source.Path}");
        return LeftOut.Of(one.Compilation.Planned.Value, one.Compilation.Diagnostics.Concat(OfOutput(one)));
    }

    /// <summary>The templates of what the drawings share; null for one drawing, or where theirs differ.</summary>
    private TemplateLibrary? Shared => session.Items.Count > 1 ? session.CommonTemplates : null;

    private int ExitOf(bool accepts) => accepts || leftOut.IsWhole ? ExitCode.Fine
        : session.HasIncomplete ? ExitCode.Unreadable
        : ExitCode.Findings;

    private ImmutableArray<Emission> Plan()
    {
        SourceLinks links = new(host.Files, options.Folder);
        var isShared = Shared is not null;
        return
        [
            .. session.Items.Zip(DiagramFolders.Name(session.Items), (item, folder) => new Emission(
                item.Compilation,
                item.Input.Origin,
                folder,
                new()
                {
                    SourceLink = links.From(item.Input, folder),
                    SharedAssets = isShared ? SharedAssets.From(folder) : null,
                    Date = options.Date,
                })),
        ];
    }

    private ImmutableArray<ReportItem> Said() => Talk.Once(emissions.SelectMany(one => Talk.Of(
        one.Compilation,
        session.TemplateProblems.Concat(one.Compilation.Diagnostics).Concat(OfOutput(one))
            .Concat(UnnamedProject.Of(one.Compilation)))));

    private IEnumerable<Diagnostic> OfOutput(Emission emission) =>
        options.Targets.SelectMany(target => emission.Compilation.Emit(target, emission.Options).Diagnostics);

    private int? Refuse()
    {
        if (!options.IsPartial
            && session.TemplateProblems.Concat(emissions.SelectMany(OfOutput)).Any(d => d.Severity is Severity.Error))
        {
            host.Say("nothing was written: a template, an environment or a limit of the target is in the way, as said "
                + "above; --partial writes what comes of it.");
            return ExitCode.Findings;
        }

        return options.IsStrict ? RefuseFindings() : null;
    }

    private int? RefuseFindings()
    {
        var report = Validation.Check(session, BuiltInRules.All, host.Today);
        var errors = report.Open.Where(item => item.Diagnostic.Severity is Severity.Error).ToImmutableArray();
        if (errors.IsEmpty && leftOut.IsWhole)
        {
            return null;
        }

        session.Say(leftOut.Uncovered(errors).Except(Said()));
        host.Say(leftOut.IsWhole
            ? "nothing was written: --strict asks that 'archc validate' passes first."
            : $"nothing was written: --strict asks that nothing is left out, and {leftOut.Counted}.");
        return leftOut.IsWhole ? ExitCode.Findings : ExitOf(accepts: false);
    }

    private ImmutableArray<OutputFile> Emit() =>
    [
        .. emissions.SelectMany(emission => options.Targets.SelectMany(target =>
            emission.Compilation.Emit(target, emission.Options).Value.Select(artifact => new OutputFile(
                FilePath.Join(emission.Folder, $"{target}/{artifact.Path}"),
                target,
                emission.Origin,
                artifact.Content)
            {
                Keeps = artifact.Keeps,
                IsExecutable = artifact.IsExecutable,
            }))),
        .. Shared is { } templates
            ? SharedAssets.Of(options.Targets, templates, emissions[0].Origin)
            : Array.Empty<OutputFile>(),
    ];

    private sealed record Emission(Compilation Compilation, string Origin, string Folder, EmissionOptions Options);
}
