using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Rendering;

namespace ArchCompiler.Templates.Functions;

/// <summary>The functions of <c>array</c>.</summary>
internal static class ArrayFunctions
{
    public static IEnumerable<KeyValuePair<string, HostFunction>> All { get; } =
    [
        Signature.Any("array.size", 1, 1, a => Builtins.Size(a[0])),
        Signature.List("array.first", 1, 1, (items, _) => items.IsEmpty ? ScriptValue.Null.Value : items[0]),
        Signature.List("array.last", 1, 1, (items, _) => items.IsEmpty ? ScriptValue.Null.Value : items[^1]),
        Signature.List("array.reverse", 1, 1, (items, _) => ScriptValue.Of(items.Reverse())),
        Signature.List(
            "array.compact", 1, 1, (items, _) => ScriptValue.Of(items.Where(i => i is not ScriptValue.Null))),
        Signature.List("array.uniq", 1, 1, (items, _) => ScriptValue.Of(items.Distinct(SameValue.Instance))),
        Signature.List("array.add", 2, 2, (items, rest) => ScriptValue.Of(items.Append(rest[0]))),
        Signature.List("array.concat", 2, 2, (items, rest) => Concat("array.concat", items, rest[0])),
        Signature.List("array.add_range", 2, 2, (items, rest) => Concat("array.add_range", items, rest[0])),
        Signature.List(
            "array.contains", 2, 2, (items, rest) => ScriptValue.Of(items.Contains(rest[0], SameValue.Instance))),
        Signature.List(
            "array.join",
            2,
            2,
            (items, rest) =>
                Joining.Join([.. items.SelectMany((item, i) => i == 0 ? [item] : new[] { rest[0], item })])),
        Signature.List("array.limit", 2, 2, (items, rest) => Cut("array.limit", rest[0], count => items.Take(count))),
        Signature.List("array.offset", 2, 2, (items, rest) => Cut("array.offset", rest[0], count => items.Skip(count))),
        Signature.List("array.map", 2, 2, (items, rest) => Map(items, rest[0])),
        Signature.List("array.sort", 1, 2, Sort),
    ];

    private static ScriptValue Concat(string name, ImmutableArray<ScriptValue> items, ScriptValue other) =>
        Signature.ItemsOf(other) is { } more
            ? ScriptValue.Of(items.Concat(more))
            : new ScriptValue.Fault($"'{name}' needs two lists, and this is {Operators.Describe(other)}.");

    private static ScriptValue Cut(string name, ScriptValue count, Func<int, IEnumerable<ScriptValue>> cut) =>
        Operators.Unwrap(count) is ScriptValue.Number { Value: >= 0 and <= int.MaxValue and var number }
            ? ScriptValue.Of(cut((int)number))
            : new ScriptValue.Fault($"'{name}' needs a number, and this is {Operators.Describe(count)}.");

    private static ScriptValue Map(ImmutableArray<ScriptValue> items, ScriptValue member) =>
        member is ScriptValue.Text name
            ? ScriptValue.Of(items.Select(item => MemberOf(item, name.Value)))
            : new ScriptValue.Fault("'array.map' needs the name of a member.");

    private static ScriptValue MemberOf(ScriptValue item, string name) => item switch
    {
        ScriptValue.Map members => members.Find(name) ?? ScriptValue.Null.Value,
        ScriptValue.Plan { Value: PlanValue.Map map } =>
            ScriptValue.Of(map.Entries.LastOrDefault(e => string.Equals(e.Key, name, StringComparison.Ordinal))?.Value),
        _ => ScriptValue.Null.Value,
    };

    private static ScriptValue Sort(ImmutableArray<ScriptValue> items, ImmutableArray<ScriptValue> rest)
    {
        if (rest is [not ScriptValue.Text])
        {
            return new ScriptValue.Fault("'array.sort' takes the name of a member after the list.");
        }

        var keyed = items
            .Select(item => (
                Item: item,
                Key: Operators.Unwrap(rest is [ScriptValue.Text name] ? MemberOf(item, name.Value) : item)))
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

    /// <summary>Sameness as <c>==</c> has it, for values that can be compared.</summary>
    private sealed class SameValue : IEqualityComparer<ScriptValue>
    {
        public static SameValue Instance { get; } = new();

        public bool Equals(ScriptValue? x, ScriptValue? y) =>
            x is not null && y is not null && Operators.AreEqual(x, y) is ScriptValue.Bool { Value: true };

        public int GetHashCode(ScriptValue obj) =>
            Operators.AsText(obj) is { } text ? StringComparer.Ordinal.GetHashCode(text) : obj.GetType().GetHashCode();
    }
}
