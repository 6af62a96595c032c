using ArchCompiler.Core.Planning;

namespace ArchCompiler.Templates.Rendering;

/// <summary>
/// What the operators mean where an operand is of the plan; between values of the language's own, Scriban decides. Text
/// of the plan stays of the plan through all of them.
/// </summary>
internal static class Operators
{
    /// <summary>The value of a binary operator.</summary>
    public static ScriptValue Apply(string sign, ScriptValue left, ScriptValue right) => sign switch
    {
        "==" => AreEqual(left, right),
        "!=" => AreEqual(left, right) is ScriptValue.Bool { Value: var equal }
            ? ScriptValue.Of(!equal)
            : NoMeaning(sign, left, right),
        "<" or "<=" or ">" or ">=" => Compare(sign, left, right),
        "+" => Joining.Join(left, right),
        _ => NoMeaning(sign, left, right),
    };

    /// <summary>Whether two values are the same; a fault where they cannot be compared.</summary>
    public static ScriptValue AreEqual(ScriptValue left, ScriptValue right) =>
        (AsText(left), AsText(right), Unwrap(left), Unwrap(right)) switch
        {
            ({ } one, { } other, _, _) when IsText(left) || IsText(right) =>
                ScriptValue.Of(string.Equals(one, other, StringComparison.Ordinal)),
            (_, _, ScriptValue.Null, var second) => ScriptValue.Of(second is ScriptValue.Null),
            (_, _, _, ScriptValue.Null) => ScriptValue.Of(value: false),
            (_, _, ScriptValue.Plan first, ScriptValue.Plan second) => ScriptValue.Of(first.Value == second.Value),
            (_, _, ScriptValue.Plan, ScriptValue.Text) or (_, _, ScriptValue.Text, ScriptValue.Plan) =>
                ScriptValue.Of(value: false),
            (_, _, ScriptValue.Number first, ScriptValue.Number second) => ScriptValue.Of(first.Value == second.Value),
            (_, _, ScriptValue.Bool first, ScriptValue.Bool second) => ScriptValue.Of(first.Value == second.Value),
            _ => NoMeaning("==", left, right),
        };

    /// <summary>Numbers and flags of the plan as native ones, since they cannot hold an author's words.</summary>
    public static ScriptValue Unwrap(ScriptValue value) => value switch
    {
        ScriptValue.Plan { Value: PlanValue.Number number } => ScriptValue.Of(number.Value),
        ScriptValue.Plan { Value: PlanValue.Flag flag } => ScriptValue.Of(flag.Value),
        _ => value,
    };

    /// <summary>What a value is, in words.</summary>
    public static string Describe(ScriptValue value) => value switch
    {
        ScriptValue.Null => "null",
        ScriptValue.Bool or ScriptValue.Plan { Value: PlanValue.Flag } => "true or false",
        ScriptValue.Number or ScriptValue.Plan { Value: PlanValue.Number } => "a number",
        ScriptValue.Text => "a string",
        ScriptValue.Written => "captured text that holds values",
        ScriptValue.List or ScriptValue.Plan { Value: PlanValue.List } => "a list",
        ScriptValue.Map or ScriptValue.Plan { Value: PlanValue.Map } => "an object",
        ScriptValue.Plan { Value: PlanValue.Text } => "a text of the plan",
        ScriptValue.Plan { Value: PlanValue.Reference } => "a reference",
        ScriptValue.Plan { Value: PlanValue.Variable } => "a variable of the configuration",
        ScriptValue.Plan { Value: PlanValue.Join } => "a joined text",
        _ => "a value of the target",
    };

    /// <summary>The words of a text, a number, a flag or null; null for anything else.</summary>
    public static string? AsText(ScriptValue value) => Unwrap(value) switch
    {
        ScriptValue.Plan { Value: PlanValue.Text text } => text.Value,
        ScriptValue.Text or ScriptValue.Number or ScriptValue.Bool or ScriptValue.Null => Display.Show(Unwrap(value)),
        _ => null,
    };

    private static bool IsText(ScriptValue value) =>
        value is ScriptValue.Text or ScriptValue.Plan { Value: PlanValue.Text };

    private static ScriptValue Compare(string sign, ScriptValue left, ScriptValue right) =>
        (IsText(left) || IsText(right)) && AsText(left) is { } one && AsText(right) is { } other
            ? ScriptValue.Of(Holds(sign, string.CompareOrdinal(one, other)))
            : NoMeaning(sign, left, right);

    private static bool Holds(string sign, int order) => sign switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private static ScriptValue.Fault NoMeaning(string sign, ScriptValue left, ScriptValue right) =>
        new($"'{sign}' has no meaning between {Describe(left)} and {Describe(right)}.");
}
