using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Rendering;

namespace ArchCompiler.Templates.Functions;

/// <summary>
/// What the language's functions that look into the items of a list do where one of them is of the plan: texts are
/// joined, compared and ordered as the operators do it, and stay of the plan.
/// </summary>
internal static class ListFunctions
{
    public static ScriptValue Join(ImmutableArray<ScriptValue> arguments) => arguments switch
    {
        [_, _, not ScriptValue.Null, ..] => new ScriptValue.Fault(
            "'array.join' takes no function where an item is of the plan. Apply it first, with 'array.each'."),
        [var list, var between, ..] when ItemsOf(list) is { } items => Joining.Join(
            [.. items.SelectMany((item, index) => index == 0 ? [item] : new[] { between, item })]),
        _ => new ScriptValue.Fault("'array.join' needs a list."),
    };

    public static ScriptValue Uniq(ImmutableArray<ScriptValue> arguments) => ItemsOf(arguments[0]) is { } items
        ? ScriptValue.Of(items.Aggregate(
            ImmutableArray<ScriptValue>.Empty, (kept, item) => Holds(kept, item) ? kept : kept.Add(item)))
        : new ScriptValue.Fault("'array.uniq' needs a list.");

    public static ScriptValue Contains(ImmutableArray<ScriptValue> arguments) => arguments switch
    {
        [var list, var item] when ItemsOf(list) is { } items => ScriptValue.Of(Holds(items, item)),
        _ => new ScriptValue.Fault("'array.contains' needs a list and a value."),
    };

    public static ScriptValue Sort(ImmutableArray<ScriptValue> arguments)
    {
        if (ItemsOf(arguments[0]) is not { } items)
        {
            return new ScriptValue.Fault("'array.sort' needs a list.");
        }

        var member = arguments.Length > 1 ? Operators.AsText(arguments[1]) : null;
        var keyed = items
            .Select(item => (Item: item, Key: Operators.Unwrap(member is null or "" ? item : MemberOf(item, member))))
            .ToList();
        if (keyed.TrueForAll(k => k.Key is ScriptValue.Number))
        {
            return ScriptValue.Of(
                keyed.OrderBy(k => k.Key is ScriptValue.Number number ? number.Value : 0m).Select(k => k.Item));
        }

        return keyed.TrueForAll(k => Operators.AsText(k.Key) is not null)
            ? ScriptValue.Of(keyed.OrderBy(k => Operators.AsText(k.Key), StringComparer.Ordinal).Select(k => k.Item))
            : new ScriptValue.Fault("'array.sort' needs texts or numbers to sort by.");
    }

    /// <summary>The keys of an object of the plan, which may be an author's words.</summary>
    public static ScriptValue Keys(ImmutableArray<ScriptValue> arguments) => arguments[0] switch
    {
        ScriptValue.Plan { Value: PlanValue.Map map } =>
            ScriptValue.Of(map.Entries.Select(entry => ScriptValue.Of(PlanValue.Of(entry.Key)))),
        ScriptValue.Map map => ScriptValue.Of(map.Members.Select(member => ScriptValue.Of(member.Key))),
        _ => new ScriptValue.Fault($"'object.keys' needs an object, and this is {Operators.Describe(arguments[0])}."),
    };

    private static ImmutableArray<ScriptValue>? ItemsOf(ScriptValue value) => value switch
    {
        ScriptValue.Null => [],
        ScriptValue.List list => list.Items,
        ScriptValue.Plan { Value: PlanValue.List list } => [.. list.Items.Select(ScriptValue.Of)],
        _ => null,
    };

    private static ScriptValue MemberOf(ScriptValue item, string name) => item switch
    {
        ScriptValue.Map members => members.Find(name) ?? ScriptValue.Null.Value,
        ScriptValue.Plan { Value: PlanValue.Map map } =>
            ScriptValue.Of(map.Entries.LastOrDefault(e => string.Equals(e.Key, name, StringComparison.Ordinal))?.Value),
        _ => ScriptValue.Null.Value,
    };

    private static bool Holds(ImmutableArray<ScriptValue> items, ScriptValue wanted) =>
        items.Any(item => Operators.AreEqual(item, wanted) is ScriptValue.Bool { Value: true });
}
