using System.Diagnostics;
using System.Globalization;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Templates.Rendering;

/// <summary>How values become text.</summary>
internal static class Display
{
    /// <summary>
    /// Whether the value is of the plan, or holds one that is: then only the target's writer may write it.
    /// </summary>
    public static bool HasPlan(ScriptValue value) => value switch
    {
        ScriptValue.Plan => true,
        ScriptValue.List list => list.Items.Any(HasPlan),
        ScriptValue.Map members => members.Members.Any(m => HasPlan(m.Value)),
        _ => false,
    };

    /// <summary>Text of what is neither of the plan nor a list or an object.</summary>
    public static string Show(ScriptValue value) => value switch
    {
        ScriptValue.Null => "",
        ScriptValue.Bool flag => flag.Value ? "true" : "false",
        ScriptValue.Number number => Show(number),
        ScriptValue.Text text => text.Value,
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The value as one of the plan: native text becomes literal text; null where that has no meaning.
    /// </summary>
    public static PlanValue? ToPlan(ScriptValue value) => value switch
    {
        ScriptValue.Plan plan => plan.Value,
        ScriptValue.Bool flag => PlanValue.Of(flag.Value),
        ScriptValue.Number number => PlanValue.Of(number.Value),
        ScriptValue.Text text => PlanValue.Of(text.Value),
        ScriptValue.List list when list.Items.Select(ToPlan).ToList() is var items && !items.Contains(null) =>
            PlanValue.Of(items.OfType<PlanValue>()),
        ScriptValue.Map members => ToMap(members),
        _ => null,
    };

    private static PlanValue.Map? ToMap(ScriptValue.Map members)
    {
        List<PlanEntry> entries = [];
        foreach (var (name, value) in members.Members)
        {
            if (ToPlan(value) is not { } planned)
            {
                return null;
            }

            entries.Add(new(name, planned));
        }

        return new([.. entries]);
    }

    private static string Show(ScriptValue.Number number) =>
        number.Value.ToString("0.#############################", CultureInfo.InvariantCulture);
}
