using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Rendering;

namespace ArchCompiler.Templates;

/// <summary>
/// <c>raw</c>, which every target lends to its templates: a value of the plan as the target writes it, to stand inside
/// other text. Only for what cannot hold an author's words.
/// </summary>
public static class RawFunction
{
    /// <summary>The function for a target's writer.</summary>
    public static HostFunction For(Func<PlanValue, string> write) => arguments => arguments switch
    {
        [ScriptValue.Plan
        {
            Value: PlanValue.Number
                or PlanValue.Flag
                or PlanValue.Variable
                or PlanValue.Reference
                or PlanValue.Ambient
        } plan] =>
            ScriptValue.Of(write(plan.Value)),
        [ScriptValue.Text or ScriptValue.Number or ScriptValue.Bool or ScriptValue.Null or ScriptValue.Written] =>
            arguments[0],
        [var value] => new ScriptValue.Fault(
            $"'raw' cannot write {Operators.Describe(value)}, since it may hold an author's words. "
            + "Write the value bare, and the target's writer quotes it."),
        _ => new ScriptValue.Fault("'raw' takes one value."),
    };
}
