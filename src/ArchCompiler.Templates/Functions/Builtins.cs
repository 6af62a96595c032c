using System.Collections.Frozen;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Rendering;

namespace ArchCompiler.Templates.Functions;

/// <summary>The language's own functions that templates may use, under the language's own names.</summary>
internal static class Builtins
{
    private static readonly FrozenDictionary<string, HostFunction> All =
        StringFunctions.All.Concat(ArrayFunctions.All).Concat(ObjectFunctions.All).Concat(MathFunctions.All)
            .ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys.Append("include");

    public static HostFunction? Find(string name) => All.GetValueOrDefault(name);

    public static bool HasGroup(string name) => name is "string" or "array" or "object" or "math";

    /// <summary>Whether the language has something of this name that templates do not use.</summary>
    public static bool IsElsewhere(string name) =>
        name is "date" or "timespan" or "regex" or "html" or "empty" or "blank";

    /// <summary>How many items or characters a value has.</summary>
    public static ScriptValue Size(ScriptValue value) => value switch
    {
        ScriptValue.Null => ScriptValue.Of(0m),
        ScriptValue.List list => ScriptValue.Of((decimal)list.Items.Length),
        ScriptValue.Map members => ScriptValue.Of((decimal)members.Members.Length),
        ScriptValue.Plan { Value: PlanValue.List list } => ScriptValue.Of((decimal)list.Items.Length),
        ScriptValue.Plan { Value: PlanValue.Map map } => ScriptValue.Of((decimal)map.Entries.Length),
        _ when Operators.AsText(value) is { } text => ScriptValue.Of((decimal)text.Length),
        _ => new ScriptValue.Fault($"{Operators.Describe(value)} has no size."),
    };
}
