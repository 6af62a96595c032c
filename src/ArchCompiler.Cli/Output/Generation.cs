using System.Collections.Immutable;
using ArchCompiler.Cli.Files;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Reporting;
using ArchCompiler.Rules;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// One run of <c>archc generate</c>: compile, refuse what has errors, then bring the output folder up to date.
/// </summary>
internal static class Generation
{
    /// <summary>Runs it; gives the exit code.</summary>
    public static int Run(Host host, Workspace workspace, string[] paths, GenerationOptions options)
    {
        var session = Session.Open(
            host, workspace, paths, needsDiagram: true, templates: new(host.Files, options.Templates));
        var emissions = Plan(session, host, options);
        var said = Talk.Once(emissions.SelectMany(emission => Talk.Of(
            emission.Compilation, session.TemplateProblems.Concat(Diagnose(emission, options.Targets)))));
        ImmutableArray<LeftOut> leftOut =
        [
            .. emissions.Select(one => LeftOut.Of(one.Compilation, Diagnose(one, options.Targets))),
        ];
        session.Say(options.IsPartial ? Uncovered(said, leftOut) : said);
        if (Refusal(session, said, options, host) is { } refused)
        {
            return refused;
        }

        Tell(leftOut, options, host);
        return new OutputFolder(host, options).Update(Emit(emissions, options.Targets));
    }

    private static ImmutableArray<Emission> Plan(Session session, Host host, GenerationOptions options)
    {
        SourceLinks links = new(host.Files, options.Folder);
        return
        [
            .. session.Items.Zip(DiagramFolders.Name(session.Items), (item, folder) => new Emission(
                item.Compilation,
                item.Input.Origin,
                folder,
                new() { SourceLink = links.From(item.Input, folder), Date = options.Date })),
        ];
    }

    private static IEnumerable<ReportItem> Uncovered(
        ImmutableArray<ReportItem> said, ImmutableArray<LeftOut> leftOut)
    {
        var covered = leftOut.SelectMany(one => one.Covered).ToHashSet();
        return said.Where(item => !covered.Contains(item.Diagnostic));
    }

    private static void Tell(ImmutableArray<LeftOut> leftOut, GenerationOptions options, Host host)
    {
        if (options.IsPartial)
        {
            foreach (var one in leftOut)
            {
                LeftOutText.Write(one, host.Error);
            }
        }

        if (options.IsJson)
        {
            LeftOutJson.Write(leftOut, host.Output);
        }
    }

    private static IEnumerable<Diagnostic> Diagnose(Emission emission, ImmutableArray<string> targets) =>
        emission.Compilation.Diagnostics.Concat(
            targets.SelectMany(target => emission.Compilation.Emit(target, emission.Options).Diagnostics));

    private static int? Refusal(Session session, ImmutableArray<ReportItem> said, GenerationOptions options, Host host)
    {
        if (session.HasUnreadable || session.Items.Count == 0)
        {
            return ExitCode.Unreadable;
        }

        if (!options.IsPartial && said.Any(item => item.Diagnostic.Severity is Severity.Error))
        {
            host.Say("nothing was written; --partial writes what the errors do not touch.");
            return session.HasIncomplete ? ExitCode.Unreadable : ExitCode.Findings;
        }

        return options.IsStrict ? RefuseFindings(session, host) : null;
    }

    private static int? RefuseFindings(Session session, Host host)
    {
        var report = Validation.Check(session, BuiltInRules.All, host.Today);
        var errors = report.Open.Where(item => item.Diagnostic.Severity is Severity.Error).ToImmutableArray();
        if (errors.IsEmpty)
        {
            return null;
        }

        session.Say(errors);
        host.Say("nothing was written: --strict asks that 'archc validate' passes first.");
        return ExitCode.Findings;
    }

    private static ImmutableArray<OutputFile> Emit(
        ImmutableArray<Emission> emissions, ImmutableArray<string> targets) =>
    [
        .. emissions.SelectMany(emission => targets.SelectMany(target =>
            emission.Compilation.Emit(target, emission.Options).Value.Select(artifact => new OutputFile(
                FilePath.Join(emission.Folder, $"{target}/{artifact.Path}"),
                target,
                emission.Origin,
                artifact.Content)
            {
                IsExecutable = artifact.IsExecutable,
            }))),
    ];

    private sealed record Emission(Compilation Compilation, string Origin, string Folder, EmissionOptions Options);
}
