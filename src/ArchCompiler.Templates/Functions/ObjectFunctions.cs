using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Rendering;

namespace ArchCompiler.Templates.Functions;

/// <summary>The functions of <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static IEnumerable<KeyValuePair<string, HostFunction>> All { get; } =
    [
        Signature.Any("object.size", 1, 1, a => Builtins.Size(a[0])),
        Members("object.keys", 1, (members, _) => ScriptValue.Of(members.Select(m => m.Key))),
        Members("object.values", 1, (members, _) => ScriptValue.Of(members.Select(m => m.Value))),
        Members("object.has_key", 2, (members, name) => ScriptValue.Of(members.Any(m => IsNamed(m.Key, name)))),
        Members(
            "object.has_value",
            2,
            (members, name) =>
                ScriptValue.Of(members.Any(m => IsNamed(m.Key, name) && m.Value is not ScriptValue.Null))),
    ];

    private static KeyValuePair<string, HostFunction> Members(
        string name,
        int count,
        Func<ImmutableArray<(ScriptValue Key, ScriptValue Value)>, string, ScriptValue> function) =>
        Signature.Any(
            name,
            count,
            count,
            arguments => MembersOf(arguments[0]) is { } members && Operators.AsText(arguments[^1]) is var second
                ? function(members, second ?? "")
                : new ScriptValue.Fault($"'{name}' needs an object, and this is {Operators.Describe(arguments[0])}."));

    private static ImmutableArray<(ScriptValue Key, ScriptValue Value)>? MembersOf(ScriptValue value) => value switch
    {
        ScriptValue.Map members => [.. members.Members.Select(m => (ScriptValue.Of(m.Key), m.Value))],
        ScriptValue.Plan { Value: PlanValue.Map map } =>
            [.. map.Entries.Select(e => (ScriptValue.Of(PlanValue.Of(e.Key)), ScriptValue.Of(e.Value)))],
        _ => null,
    };

    private static bool IsNamed(ScriptValue key, string name) =>
        string.Equals(Operators.AsText(key), name, StringComparison.Ordinal);
}
