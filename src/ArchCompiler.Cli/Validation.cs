using System.Collections.Immutable;
using ArchCompiler.Cli.Files;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;
using ArchCompiler.Reporting;

namespace ArchCompiler.Cli;

/// <summary>What <c>archc validate</c> says of a session, for whoever needs its verdict.</summary>
internal static class Validation
{
    /// <summary>What the compiler and the rules say of the diagrams of a session.</summary>
    public static Report Check(Session session, ImmutableArray<Rule> rules, DateOnly today)
    {
        var ofDiagrams = session.While("checking", Check).SelectMany(found => found);
        var ofProjects = session.Projects.SelectMany(project => Check(project, session, rules, today));
        return Report.Of([.. ofDiagrams, .. ofProjects], session.Compilations.Select(c => c.Checked)) with
        {
            Unread = [.. session.Unread],
            IsVacuous = session.Items.Count == 0,
        };
    }

    /// <summary>The exit code of a report.</summary>
    public static int Judge(Report report, string failOn)
    {
        var least = LeastOf(failOn);
        return report.Open.Any(item => item.Diagnostic.Severity >= least) ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>A report of what decides the exit code alone; the whole where nothing is to be kept quiet.</summary>
    public static Report Quieten(Report report, string? failOn) => failOn is null
        ? report
        : report with { Items = [.. report.Items.Where(item => item.Diagnostic.Severity >= LeastOf(failOn))] };

    private static Severity LeastOf(string failOn) => failOn switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        _ => (Severity)int.MaxValue,
    };

    private static ImmutableArray<ReportItem> Check(Compilation diagram) =>
    [
        .. diagram.Diagnostics.Concat(diagram.Checked.Diagnostics)
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .Select(diagnostic => new ReportItem(diagram.Source, diagnostic) { Diagram = diagram.Read.Value }),
    ];

    private static IEnumerable<ReportItem> Check(
        Project project, Session session, ImmutableArray<Rule> rules, DateOnly today)
    {
        var verdicts = session.Items.Where(item => item.Project == project).Select(item => item.Compilation.Checked);
        return project.File is { } file
            ? project.Diagnostics.Concat(NamedRules.Check(project.Settings.NamedRules)).Concat(
                    WaiverCheck.CheckProject(project.Settings.Waivers, rules, session.IsWhole ? verdicts : null, today))
                .Select(diagnostic => new ReportItem(file, diagnostic))
            : [];
    }
}
