using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Settings;

namespace ArchCompiler.Environments;

/// <summary>
/// Finds what each environment's variables are by compiling the drawing as the environment has it: what differs must be
/// values of variables and nothing else.
/// </summary>
/// <param name="settings">What holds for the drawing.</param>
/// <param name="compile">The plan of the drawing under some settings, with what all stages say.</param>
internal sealed class EnvironmentPlanner(ProjectSettings settings, Func<ProjectSettings, Staged<Plan>> compile)
{
    private const int MostBlamed = 32;

    /// <summary>A plan with its environments.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="known">What has been said of the drawing already.</param>
    public EnvironmentPlans Plan(Staged<Plan> planned, IEnumerable<Diagnostic> known)
    {
        if (settings.Environments.IsEmpty)
        {
            return new(planned, []);
        }

        var said = known.Concat(planned.Diagnostics).Select(KeyOf).ToHashSet();
        List<Diagnostic> diagnostics = [];
        List<Diagnostic> differences = [];
        List<PlanEnvironment> environments = [];
        foreach (var environment in settings.Environments)
        {
            var there = compile(settings.In(environment.Name.Text));
            diagnostics.AddRange(there.Diagnostics.Where(d => IsOfSettings(d) && said.Add(KeyOf(d))));
            if (PlanDifference.Find(planned.Value, there.Value) is { } difference)
            {
                differences.AddRange(Blame(planned.Value, environment, difference));
            }

            if (there.Value.ReplicaRegion is { } replica && replica == there.Value.Region)
            {
                diagnostics.Add(EnvironmentDiagnostics.SameRegion(settings, environment, replica));
            }

            environments.Add(Values(planned.Value, there.Value, environment));
        }

        return new(
            new(planned.Value with { Environments = [.. environments] }, [.. planned.Diagnostics, .. diagnostics]),
            [.. differences]);
    }

    private static (string Id, int Start, string Message) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Span.Start, diagnostic.Message);

    private bool IsOfSettings(Diagnostic diagnostic) =>
        diagnostic.Source is { } source && ReferenceEquals(source, settings.Source);

    /// <summary>The properties that change the plan, each by itself; the environment where none does alone.</summary>
    private ImmutableArray<Diagnostic> Blame(Plan plan, EnvironmentSettings environment, string difference)
    {
        var blamed = environment.Properties.Take(MostBlamed)
            .Select(property => (property, found: PlanDifference.Find(plan, compile(settings with
            {
                Properties = settings.Properties.Add(property),
            }).Value)))
            .Where(blame => blame.found is not null)
            .Select(blame => EnvironmentDiagnostics.Structural(
                settings, environment, blame.property, blame.found ?? difference))
            .ToImmutableArray();
        return blamed.IsEmpty ? [EnvironmentDiagnostics.Structural(settings, environment, difference)] : blamed;
    }

    private static PlanEnvironment Values(Plan plan, Plan there, EnvironmentSettings environment)
    {
        var stated = environment.Variables.Select(variable => variable.Key.Text)
            .Append(CommonVariables.Environment)
            .ToHashSet(StringComparer.Ordinal);
        var usual = VariablesOf(plan).ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        return new(
            environment.Name.Text,
            [
                .. VariablesOf(there)
                    .Where(variable => stated.Contains(variable.Name) || Differs(variable, usual))
                    .OrderBy(variable => variable.Name, StringComparer.Ordinal)
                    .Select(variable => variable.Default is { } value ? new PlanSetting(variable, value) : null)
                    .OfType<PlanSetting>(),
            ]);
    }

    private static bool Differs(PlanVariable variable, Dictionary<string, PlanVariable> usual) =>
        usual.TryGetValue(variable.Name, out var before)
        && TextOf(before) != TextOf(variable);

    private static IEnumerable<PlanVariable> VariablesOf(Plan plan) => plan.CommonVariables.Concat(plan.Variables);

    private static string? TextOf(PlanVariable variable) =>
        variable.Default is { } value ? Explaining.PlanText.Of(value) : null;
}
