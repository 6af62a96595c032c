using System.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates;

namespace ArchCompiler.Explaining;

/// <summary>
/// What a template is given, with each value of the plan spelled out: its sort (<c>plan</c>), what was decided
/// (<c>value</c>) and what a bare <c>{{ x }}</c> of it comes out as (<c>writes</c>).
/// </summary>
internal static class ModelForm
{
    /// <summary>The variables of a model, by name in ordinal order.</summary>
    public static ScriptValue.Map Of(TemplateModel model) =>
        new([
            .. model.Globals.OrderBy(global => global.Key, StringComparer.Ordinal)
                .Select(global => KeyValuePair.Create(global.Key, Of(global.Value, model.Write))),
        ]);

    private static ScriptValue Of(ScriptValue value, Func<PlanValue, string> write) => value switch
    {
        ScriptValue.List list => ScriptValue.Of(list.Items.Select(item => Of(item, write))),
        ScriptValue.Map map => new ScriptValue.Map(
            [.. map.Members.Select(member => KeyValuePair.Create(member.Key, Of(member.Value, write)))]),
        ScriptValue.Plan plan => Of(plan.Value, write),
        _ => value,
    };

    private static ScriptValue Of(PlanValue value, Func<PlanValue, string> write) => value switch
    {
        PlanValue.List list => Sort("list", ScriptValue.Of(list.Items.Select(item => Of(item, write)))),
        PlanValue.Map map => Sort("map", new ScriptValue.Map(
            [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, write)))])),
        PlanValue.Text text => Sort("text", ScriptValue.Of(text.Value), write(value)),
        PlanValue.Number number => Sort("number", ScriptValue.Of(number.Value), write(value)),
        PlanValue.Flag flag => Sort("flag", ScriptValue.Of(flag.Value), write(value)),
        PlanValue.Variable variable => Sort("variable", ScriptValue.Of(variable.Name), write(value)),
        PlanValue.Reference to => Sort("reference", ScriptValue.Of($"{to.Construct}.{to.Output}"), write(value)),
        PlanValue.Ambient ambient => Sort("ambient", ScriptValue.Of(KebabNames.Of(ambient.Value)), write(value)),
        PlanValue.Join join => Sort(
            "join", ScriptValue.Of(join.Parts.Select(part => Of(part, write))), write(value)),
        _ => throw new UnreachableException(),
    };

    private static ScriptValue Sort(string sort, ScriptValue value) =>
        ScriptValue.Of(("plan", ScriptValue.Of(sort)), ("value", value));

    private static ScriptValue Sort(string sort, ScriptValue value, string writes) => ScriptValue.Of(
        ("plan", ScriptValue.Of(sort)), ("value", value), ("writes", ScriptValue.Of(writes)));
}
