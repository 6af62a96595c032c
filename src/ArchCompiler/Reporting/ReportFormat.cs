using System.Collections.Immutable;

namespace ArchCompiler.Reporting;

/// <summary>A form in which a report can be printed; the one list of them, for commands, help and pages.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Help">What reads it, in a few words.</param>
/// <param name="Create">Makes what prints it.</param>
public sealed record ReportFormat(string Name, string Help, Func<ReportStyle, IReporter> Create)
{
    /// <summary>All of them, the usual one first.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("text", "for people", style => new TextReporter(style.IsColoured, style.ShowsDefaults, style.IsQuiet)),
        new("json", "the contract of archc's own", style => new JsonReporter(style.ShowsDefaults)),
        new("sarif", "SARIF 2.1.0, for code scanning", style => new SarifReporter(style.ShowsDefaults)),
        new("github", "annotations of a GitHub workflow", _ => new GitHubReporter()),
        new("gitlab", "GitLab's code quality report", _ => new GitLabReporter()),
        new("junit", "JUnit's XML, a test for each rule and file", _ => new JUnitReporter()),
        new("markdown", "a comment on a pull request, a job summary", _ => new MarkdownReporter()),
    ];

    /// <summary>The format of a name, null where there is none.</summary>
    public static ReportFormat? Find(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.Ordinal));
}

/// <summary>How a report is to look, as far as its format has a choice.</summary>
/// <param name="IsColoured">Whether to colour; nothing is said by colour alone.</param>
/// <param name="ShowsDefaults">Whether to list also what is safe by default.</param>
/// <param name="IsQuiet">Whether to say nothing but what was found.</param>
public sealed record ReportStyle(bool IsColoured = false, bool ShowsDefaults = false, bool IsQuiet = false);
