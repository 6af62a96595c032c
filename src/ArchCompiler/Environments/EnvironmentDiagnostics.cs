using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Environments;

/// <summary>What there is to say of environments whose plan is not that of the others.</summary>
internal static class EnvironmentDiagnostics
{
    public static Diagnostic Structural(
        ProjectSettings settings, EnvironmentSettings environment, PropertyAssignment stated, string difference) =>
        Error(
            settings,
            stated.Key.Span,
            $"'{stated.Key.Text}' of '{stated.Subject.Text}' decides what is created ({difference}), so that it cannot "
            + "differ between environments that share one output.",
            environment);

    public static Diagnostic Structural(
        ProjectSettings settings, EnvironmentSettings environment, string difference) =>
        Error(
            settings,
            environment.Name.Span,
            $"The environment '{environment.Name.Text}' changes what is created ({difference}), so that it cannot "
            + "share one output with the others.",
            environment);

    public static Diagnostic SameRegion(ProjectSettings settings, EnvironmentSettings environment, string region) =>
        new(
            "ARC928",
            Severity.Error,
            (environment.ReplicaRegion ?? environment.Region ?? environment.Name).Span,
            $"The replica region of the environment '{environment.Name.Text}' is its home region, '{region}'.")
        {
            Source = settings.Source,
            Remedy = "choose another region for the second copy",
        };

    private static Diagnostic Error(
        ProjectSettings settings, SourceSpan span, string message, EnvironmentSettings environment) =>
        new("ARC927", Severity.Error, span, message)
        {
            Source = settings.Source,
            Remedy = $"give the environment an output of its own with `--env {environment.Name.Text}`, "
                + "or take out here what differs",
        };
}
