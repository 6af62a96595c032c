using System.Globalization;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Templates.Rendering;

/// <summary>What the operators mean. Text of the plan stays of the plan through all of them.</summary>
internal static class Operators
{
    private const int LongestRepeated = 16 * 1024 * 1024;

    /// <summary>Only null and false are false.</summary>
    public static bool IsTrue(ScriptValue value) =>
        Unwrap(value) is not (ScriptValue.Null or ScriptValue.Bool { Value: false });

    /// <summary>Numbers and flags of the plan as native ones, since they cannot hold an author's words.</summary>
    public static ScriptValue Unwrap(ScriptValue value) => value switch
    {
        ScriptValue.Plan { Value: PlanValue.Number number } => ScriptValue.Of(number.Value),
        ScriptValue.Plan { Value: PlanValue.Flag flag } => ScriptValue.Of(flag.Value),
        _ => value,
    };

    /// <summary>The value of a binary operator whose operands are both known.</summary>
    public static ScriptValue Apply(string sign, ScriptValue leftValue, ScriptValue rightValue)
    {
        var (left, right) = (Unwrap(leftValue), Unwrap(rightValue));
        return sign switch
        {
            "==" => AreEqual(left, right),
            "!=" =>
                AreEqual(left, right) is ScriptValue.Bool { Value: var equal }
                    ? ScriptValue.Of(!equal)
                    : NoMeaning(sign, left, right),
            "<" or "<=" or ">" or ">=" => Compare(sign, left, right),
            "+" when IsText(left) || IsText(right) => Joining.Join(left, right),
            "*" when left is ScriptValue.Text text && right is ScriptValue.Number times => Repeat(text, times),
            "*" when left is ScriptValue.Number times && right is ScriptValue.Text text => Repeat(text, times),
            _ => Calculate(sign, left, right),
        };
    }

    /// <summary>Whether two values are the same; a fault where they cannot be compared.</summary>
    public static ScriptValue AreEqual(ScriptValue leftValue, ScriptValue rightValue) => (
        Unwrap(leftValue), Unwrap(rightValue)) switch
    {
        (ScriptValue.Text or ScriptValue.Plan { Value: PlanValue.Text }, _)
            or (_, ScriptValue.Text or ScriptValue.Plan { Value: PlanValue.Text })
            when AsText(leftValue) is { } left && AsText(rightValue) is { } right =>
                ScriptValue.Of(string.Equals(left, right, StringComparison.Ordinal)),
        (ScriptValue.Null, var right) => ScriptValue.Of(right is ScriptValue.Null),
        (_, ScriptValue.Null) => ScriptValue.Of(value: false),
        (ScriptValue.Number left, ScriptValue.Number right) => ScriptValue.Of(left.Value == right.Value),
        (ScriptValue.Bool left, ScriptValue.Bool right) => ScriptValue.Of(left.Value == right.Value),
        (ScriptValue.Plan left, ScriptValue.Plan right) => ScriptValue.Of(left.Value == right.Value),
        (ScriptValue.Plan, ScriptValue.Text) or (ScriptValue.Text, ScriptValue.Plan) => ScriptValue.Of(value: false),
        var (left, right) => NoMeaning("==", left, right),
    };

    /// <summary>The numbers from one to another.</summary>
    public static ScriptValue Range(ScriptValue from, ScriptValue to, bool isInclusive, int limit)
    {
        if ((Unwrap(from), Unwrap(to)) is not
                (ScriptValue.Number { Value: var first }, ScriptValue.Number { Value: var last })
            || first != decimal.Truncate(first) || last != decimal.Truncate(last))
        {
            return NoMeaning(isInclusive ? ".." : "..<", from, to);
        }

        var step = first < last ? 1 : -1;
        var count = Math.Abs(last - first) + (isInclusive ? 1 : 0);
        return count <= limit
            ? ScriptValue.Of(Enumerable.Range(0, (int)count).Select(i => ScriptValue.Of(first + (i * step))))
            : new ScriptValue.Fault(
                FormattableString.Invariant($"This range is too long: {count} numbers (limit {limit})."));
    }

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

    private static bool IsText(ScriptValue value) => value is ScriptValue.Text or ScriptValue.Written
        or ScriptValue.Plan { Value: not (PlanValue.List or PlanValue.Map) };

    private static ScriptValue Compare(string sign, ScriptValue left, ScriptValue right)
    {
        if (left is ScriptValue.Number { Value: var first } && right is ScriptValue.Number { Value: var second })
        {
            return ScriptValue.Of(Holds(sign, first.CompareTo(second)));
        }

        if (left is ScriptValue.Null || right is ScriptValue.Null)
        {
            return IsText(left) || IsText(right) ? NoMeaning(sign, left, right) : ScriptValue.Of(value: false);
        }

        return (IsText(left) || IsText(right)) && AsText(left) is { } one && AsText(right) is { } other
            ? ScriptValue.Of(Holds(sign, string.CompareOrdinal(one, other)))
            : NoMeaning(sign, left, right);
    }

    private static bool Holds(string sign, int order) => sign switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private static ScriptValue Repeat(ScriptValue.Text text, ScriptValue.Number times)
    {
        if (times.Value != decimal.Truncate(times.Value))
        {
            return new ScriptValue.Fault("'*' repeats a text a whole number of times.");
        }

        if (text.Value.Length == 0 || times.Value <= 0)
        {
            return ScriptValue.Of("");
        }

        return times.Value > LongestRepeated / text.Value.Length
            ? new ScriptValue.Fault("'*' makes this text too long.")
            : ScriptValue.Of(string.Concat(Enumerable.Repeat(text.Value, (int)times.Value)));
    }

    private static ScriptValue Calculate(string sign, ScriptValue left, ScriptValue right)
    {
        if (left is ScriptValue.Null or ScriptValue.Number && right is ScriptValue.Null or ScriptValue.Number
            && (left is ScriptValue.Null || right is ScriptValue.Null))
        {
            return ScriptValue.Null.Value;
        }

        if (left is not ScriptValue.Number first || right is not ScriptValue.Number second)
        {
            return NoMeaning(sign, left, right);
        }

        try
        {
            return first.IsFloat || second.IsFloat || sign == "/"
                ? Calculate(sign, (double)first.Value, (double)second.Value)
                : ScriptValue.Of(Calculate(sign, first.Value, second.Value));
        }
        catch (Exception refusal) when (refusal is DivideByZeroException or OverflowException)
        {
            return new ScriptValue.Fault(
                $"'{sign}' cannot be calculated: the result is not a number that templates know.");
        }
    }

    private static decimal Calculate(string sign, decimal left, decimal right) => sign switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "//" => decimal.Truncate(left / right),
        _ => left % right,
    };

    private static ScriptValue.Number Calculate(string sign, double left, double right)
    {
        var result = sign switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => left / right,
            "//" => Math.Round(left / right),
            _ => left % right,
        };
        return decimal.TryParse(
            result.ToString("R", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var value)
            ? new(value) { IsFloat = true }
            : throw new OverflowException();
    }

    private static ScriptValue.Fault NoMeaning(string sign, ScriptValue left, ScriptValue right) =>
        new($"'{sign}' has no meaning between {Describe(left)} and {Describe(right)}.");
}
