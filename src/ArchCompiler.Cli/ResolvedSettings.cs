using System.Text;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Settings;

namespace ArchCompiler.Cli;

/// <summary>What holds for a diagram after precedence, with where each setting comes from.</summary>
internal static class ResolvedSettings
{
    /// <summary>The settings of one diagram, as text.</summary>
    public static string Print(Session.Item item)
    {
        var holds = item.Compilation.Settings.Value;
        var project = item.Project.Settings;
        var over = item.Compilation.Environment is { } asked ? $"environment '{asked}'" : "front matter";
        StringBuilder text = new($"{item.Compilation.Source.Path}\n");
        Line("name", holds.Name, project.Name);
        Line("region", holds.Region, project.Region);
        Line("replicaRegion", holds.ReplicaRegion, project.ReplicaRegion);
        foreach (var (rule, severity) in holds.Severities)
        {
            var inProject = project.Severities.TryGetValue(rule, out var set) && set == severity;
            Line($"rules.{rule}", Word(severity), inProject ? Word(severity) : null);
        }

        Line("notWaivable", Join(holds.NotWaivable), Join(project.NotWaivable));
        Line("include", Join(holds.Include), Join(project.Include));
        Line("exclude", Join(holds.Exclude), Join(project.Exclude));
        Line("environments", Names(holds), Names(project));
        foreach (var (variable, stated) in holds.Variables)
        {
            var words = holds.Source?[stated.Span];
            Line($"variables.{variable.Text}", words, project.Variables.Any(v => v.Value == stated) ? words : null);
        }

        Line("templates", holds.Templates, project.Templates);
        Line("backend.bucket", holds.Backend?.Bucket, project.Backend?.Bucket);
        return text.ToString();

        void Line(string name, string? value, string? inProject)
        {
            var from = value is null ? "default" : value == inProject ? item.Project.File?.Path : over;
            text.Append("  ").Append(name).Append(": ").Append(value ?? "-").Append("  (").Append(from).Append(")\n");
        }
    }

    private static string? Names(ProjectSettings settings) => Join(settings.Environments.Select(e => e.Name.Text));

    private static string Word(Severity? severity) => severity?.ToString().ToLowerInvariant() ?? "off";

    private static string? Join(IEnumerable<string> values) =>
        string.Join(", ", values) is { Length: > 0 } joined ? joined : null;
}
