using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Rendering;

namespace ArchCompiler.Templates.Functions;

/// <summary>
/// Makes functions of values from functions of texts, lists and numbers: arguments are checked in one place, and text
/// of the plan stays of the plan.
/// </summary>
internal static class Signature
{
    /// <summary>A function of texts that gives text: of the plan as soon as one argument is.</summary>
    public static KeyValuePair<string, HostFunction> Text(
        string name, int count, Func<ImmutableArray<string>, string> function) =>
        Texts(name, count, (words, isPlan) => Keep(function(words), isPlan));

    /// <summary>A function of texts that gives texts, each of the plan as soon as one argument is.</summary>
    public static KeyValuePair<string, HostFunction> TextList(
        string name, int count, Func<ImmutableArray<string>, IEnumerable<string>> function) =>
        Texts(name, count, (words, isPlan) => ScriptValue.Of(function(words).Select(word => Keep(word, isPlan))));

    /// <summary>A function of texts that gives something without words.</summary>
    public static KeyValuePair<string, HostFunction> Test(
        string name, int count, Func<ImmutableArray<string>, ScriptValue> function) =>
        Texts(name, count, (words, _) => function(words));

    /// <summary>A function of a list and further arguments.</summary>
    public static KeyValuePair<string, HostFunction> List(
        string name,
        int minimum,
        int maximum,
        Func<ImmutableArray<ScriptValue>, ImmutableArray<ScriptValue>, ScriptValue> function) =>
        Any(name, minimum, maximum, arguments => ItemsOf(arguments[0]) is { } items
            ? function(items, arguments[1..])
            : new ScriptValue.Fault($"'{name}' needs a list, and this is {Operators.Describe(arguments[0])}."));

    /// <summary>A function of numbers.</summary>
    public static KeyValuePair<string, HostFunction> Number(
        string name, int count, Func<ImmutableArray<decimal>, decimal> function) =>
        Any(name, count, count, arguments =>
        {
            ImmutableArray<decimal> numbers = [.. arguments.Select(Operators.Unwrap).OfType<ScriptValue.Number>()
                .Select(n => n.Value)];
            return numbers.Length == count
                ? ScriptValue.Of(function(numbers))
                : new ScriptValue.Fault($"'{name}' needs numbers.");
        });

    /// <summary>A function whose arguments are only counted.</summary>
    public static KeyValuePair<string, HostFunction> Any(
        string name, int minimum, int maximum, Func<ImmutableArray<ScriptValue>, ScriptValue> function) =>
        new(name, arguments => arguments.Length >= minimum && arguments.Length <= maximum
            ? Guarded(name, function, arguments)
            : new ScriptValue.Fault(CountFault(name, minimum, maximum, arguments.Length)));

    /// <summary>The items of a list, null for anything else.</summary>
    public static ImmutableArray<ScriptValue>? ItemsOf(ScriptValue value) => value switch
    {
        ScriptValue.Null => [],
        ScriptValue.List list => list.Items,
        ScriptValue.Plan { Value: PlanValue.List list } => [.. list.Items.Select(ScriptValue.Of)],
        _ => null,
    };

    private static KeyValuePair<string, HostFunction> Texts(
        string name, int count, Func<ImmutableArray<string>, bool, ScriptValue> function) =>
        Any(name, count, count, arguments =>
        {
            ImmutableArray<string> words = [.. arguments.Select(Operators.AsText).OfType<string>()];
            return words.Length == count
                ? function(words, arguments.Any(a => Operators.Unwrap(a) is ScriptValue.Plan))
                : new ScriptValue.Fault(
                    $"'{name}' needs text, and this is "
                    + $"{Operators.Describe(arguments.First(a => Operators.AsText(a) is null))}.");
        });

    private static ScriptValue Keep(string text, bool isPlan) =>
        isPlan ? ScriptValue.Of(PlanValue.Of(text)) : ScriptValue.Of(text);

    private static ScriptValue Guarded(
        string name, Func<ImmutableArray<ScriptValue>, ScriptValue> function, ImmutableArray<ScriptValue> arguments)
    {
        try
        {
            return function(arguments);
        }
        catch (Exception refusal) when (refusal is DivideByZeroException or OverflowException)
        {
            return new ScriptValue.Fault(
                $"'{name}' cannot be calculated: the result is not a number that templates know.");
        }
    }

    private static string CountFault(string name, int minimum, int maximum, int given) => minimum == maximum
        ? FormattableString.Invariant($"'{name}' takes {minimum} arguments, the piped one counted, and has {given}.")
        : FormattableString.Invariant(
            $"'{name}' takes {minimum} to {maximum} arguments, the piped one counted, and has {given}.");
}
