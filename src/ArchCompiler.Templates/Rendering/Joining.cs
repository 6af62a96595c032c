using System.Collections.Immutable;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Templates.Rendering;

/// <summary>Runs texts together. Native text stays native; as soon as a part is of the plan, so is the whole.</summary>
internal static class Joining
{
    public static ScriptValue Join(params IReadOnlyList<ScriptValue> parts)
    {
        if (parts.FirstOrDefault(p => p is ScriptValue.Written or ScriptValue.List or ScriptValue.Map
            or ScriptValue.Plan { Value: PlanValue.List or PlanValue.Map }) is { } stranger)
        {
            return new ScriptValue.Fault(
                $"Texts, numbers and references can be run together, and not {Operators.Describe(stranger)}.");
        }

        var plain = parts.Select(Operators.Unwrap).ToList();
        return plain.Any(p => p is ScriptValue.Plan)
            ? ScriptValue.Of(Merge(plain.SelectMany(p => PartsOf(p))))
            : ScriptValue.Of(string.Concat(plain.Select(Display.Show)));
    }

    private static ImmutableArray<PlanValue> PartsOf(ScriptValue value) => value switch
    {
        ScriptValue.Plan { Value: PlanValue.Join join } => join.Parts,
        ScriptValue.Plan plan => [plan.Value],
        _ => [PlanValue.Of(Display.Show(value))],
    };

    private static PlanValue Merge(IEnumerable<PlanValue> parts)
    {
        List<PlanValue> merged = [];
        foreach (var part in parts)
        {
            if (part is PlanValue.Text { Value: var text } && merged is [.., PlanValue.Text { Value: var last }])
            {
                merged[^1] = PlanValue.Of(last + text);
            }
            else if (part is not PlanValue.Text { Value: "" })
            {
                merged.Add(part);
            }
        }

        return merged switch
        {
            [] => PlanValue.Of(""),
            [PlanValue.Text only] => only,
            _ => new PlanValue.Join([.. merged]),
        };
    }
}
