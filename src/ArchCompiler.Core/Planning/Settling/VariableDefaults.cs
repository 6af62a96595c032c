using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Settings;

namespace ArchCompiler.Core.Planning.Settling;

/// <summary>Makes the values that the project file gives to variables their defaults.</summary>
internal static class VariableDefaults
{
    /// <summary>The plan with its variables settled; what fits none is said and left out.</summary>
    public static Staged<Plan> Settle(Staged<Plan> planned)
    {
        var (plan, settings) = (planned.Value, planned.Value.Architecture.Settings);
        if (settings.Variables.IsEmpty)
        {
            return planned;
        }

        List<Diagnostic> diagnostics = [];
        var values = Values(plan, settings, diagnostics);
        return new(
            plan with
            {
                CommonVariables = Settle(plan.CommonVariables, values),
                Variables = Settle(plan.Variables, values),
            },
            [.. planned.Diagnostics, .. diagnostics]);
    }

    private static ImmutableArray<PlanVariable> Settle(
        ImmutableArray<PlanVariable> variables, Dictionary<string, PlanValue> values) =>
    [
        .. variables.Select(variable => values.TryGetValue(variable.Name, out var value)
            ? variable with { Default = value }
            : variable),
    ];

    private static Dictionary<string, PlanValue> Values(
        Plan plan, ProjectSettings settings, List<Diagnostic> diagnostics)
    {
        SettlingDiagnostics messages = new(settings.Source);
        ImmutableArray<PlanVariable> known = [.. plan.CommonVariables, .. plan.Variables];
        var byName = known.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        Dictionary<string, PlanValue> values = new(StringComparer.Ordinal);
        foreach (var (name, stated) in settings.Variables)
        {
            if (!byName.TryGetValue(name.Text, out var variable))
            {
                diagnostics.Add(messages.UnknownVariable(name, known));
            }
            else if (VariableValues.Read(variable, stated) is (null, var expected))
            {
                diagnostics.Add(messages.WrongValue(name.Text, stated.Span, expected ?? ""));
            }
            else if (VariableValues.Read(variable, stated).Value is { } value)
            {
                values[name.Text] = value;
            }
        }

        return values;
    }
}
