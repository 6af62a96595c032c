using System.Collections;
using System.Globalization;
using System.Numerics;
using ArchCompiler.Core.Planning;
using Scriban.Runtime;

namespace ArchCompiler.Templates.Values;

/// <summary>Turns the host's values into what Scriban works on, and back.</summary>
internal static class ScriptObjects
{
    private const int DeepestValue = 64;

    /// <summary>What Scriban is given for a value; lists and objects cannot be written to.</summary>
    public static object? Of(ScriptValue value) => value switch
    {
        ScriptValue.Bool flag => flag.Value,
        ScriptValue.Number number => Number(number.Value),
        ScriptValue.Text text => text.Value,
        ScriptValue.List list => new ScriptArray(list.Items.Select(Of)) { IsReadOnly = true },
        ScriptValue.Map map => Map(map),
        ScriptValue.Plan plan => Of(plan.Value),
        ScriptValue.Written => new TypedScalar(value),
        _ => null,
    };

    /// <summary>What Scriban is given for a value of the plan.</summary>
    public static object Of(PlanValue value) => value switch
    {
        PlanValue.List list => new TypedList(list),
        PlanValue.Map map => new TypedMap(map),
        _ => new TypedScalar(ScriptValue.Of(value)),
    };

    /// <summary>A number as the language's literals have it: whole where it is whole.</summary>
    public static object Number(decimal value)
    {
        if (value != decimal.Truncate(value))
        {
            return (double)value;
        }

        return value switch
        {
            >= int.MinValue and <= int.MaxValue => (int)value,
            >= long.MinValue and <= long.MaxValue => (long)value,
            _ => new BigInteger(value),
        };
    }

    /// <summary>A typed number or flag as the language's own; anything else as it is.</summary>
    public static object? Unwrap(object? value) => value is TypedScalar scalar ? scalar.Unwrapped : value;

    /// <summary>The host's value of what Scriban gave; a fault where it is nested without end.</summary>
    public static ScriptValue ToValue(object? value) => ToValue(value, 0);

    /// <summary>Whether a value is typed or holds one that is.</summary>
    public static bool HoldsTyped(object? value) => HoldsTyped(value, 0);

    private static ScriptObject Map(ScriptValue.Map map)
    {
        ScriptObject members = new(map.Members.Length, autoImportStaticsFromThisType: false);
        foreach (var (name, value) in map.Members)
        {
            members[name] = Of(value);
        }

        members.IsReadOnly = true;
        return members;
    }

    private static bool HoldsTyped(object? value, int depth) => value switch
    {
        ITyped => true,
        string => false,
        _ when depth > DeepestValue => false,
        ScriptObject map => map.Values.Any(member => HoldsTyped(member, depth + 1)),
        IEnumerable items => items.Cast<object?>().Any(item => HoldsTyped(item, depth + 1)),
        _ => false,
    };

    private static ScriptValue ToValue(object? value, int depth) => value switch
    {
        null => ScriptValue.Null.Value,
        ITyped typed => typed.Value,
        string text => ScriptValue.Of(text),
        bool flag => ScriptValue.Of(flag),
        double or float => Floating(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        BigInteger whole => Whole(whole),
        int or long or uint or ulong or short or ushort or byte or sbyte or decimal =>
            ScriptValue.Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ when depth > DeepestValue => new ScriptValue.Fault("This value is nested too deep."),
        ScriptObject map => new ScriptValue.Map(
            [.. map.Select(member => KeyValuePair.Create(member.Key, ToValue(member.Value, depth + 1)))]),
        IScriptCustomFunction => new ScriptValue.Fault("This is a function and no value."),
        IEnumerable items => ScriptValue.Of(items.Cast<object?>().Select(item => ToValue(item, depth + 1))),
        IFormattable other => ScriptValue.Of(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => ScriptValue.Of(value.ToString()),
    };

    private static ScriptValue Floating(double value) =>
        double.IsFinite(value) && Math.Abs(value) < (double)decimal.MaxValue
            ? new ScriptValue.Number((decimal)value)
            : new ScriptValue.Fault("This is no number that templates know.");

    private static ScriptValue Whole(BigInteger value) =>
        BigInteger.Abs(value) <= new BigInteger(decimal.MaxValue)
            ? ScriptValue.Of((decimal)value)
            : new ScriptValue.Fault("This number is too large.");
}
