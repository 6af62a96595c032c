using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Templates.Reading;
using ArchCompiler.Templates.Rendering;
using Scriban.Functions;
using Scriban.Runtime;

namespace ArchCompiler.Templates.Functions;

/// <summary>
/// Scriban's functions that templates have: all that give the same for the same arguments on every machine and day.
/// What is left out, and why, stands in <see cref="RefusedNames"/>.
/// </summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, TypedCall> Typed = new Dictionary<string, TypedCall>
    {
        ["array"] = TypedCalls.Items,
        ["html"] = TypedCalls.Words,
        ["math"] = TypedCalls.Words,
        ["object"] = TypedCalls.Items,
        ["regex"] = TypedCalls.Words,
        ["string"] = TypedCalls.Words,
        ["array.contains"] = TypedCalls.By(ListFunctions.Contains),
        ["array.join"] = TypedCalls.By(ListFunctions.Join),
        ["array.sort"] = TypedCalls.By(ListFunctions.Sort),
        ["array.uniq"] = TypedCalls.By(ListFunctions.Uniq),
        ["object.format"] = TypedCalls.Words,
        ["object.from_json"] = TypedCalls.None,
        ["object.has_key"] = Looked,
        ["object.has_value"] = Looked,
        ["object.keys"] = TypedCalls.By(ListFunctions.Keys),
        ["object.to_json"] = TypedCalls.None,
        ["string.append"] = TypedCalls.By(arguments => Joining.Join(arguments[0], arguments[1])),
        ["string.prepend"] = TypedCalls.By(arguments => Joining.Join(arguments[1], arguments[0])),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The functions as Scriban looks them up; read by all renderings and written by none.</summary>
    public static ScriptObject All { get; } = Build();

    /// <summary>Their names, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. All.SelectMany(entry => entry.Value is FunctionGroup group
            ? group.Keys.Select(member => $"{entry.Key}.{member}")
            : [entry.Key]).Order(StringComparer.Ordinal),
    ];

    // Scriban finds the functions of a group by reflection: src/ArchCompiler.Cli/TrimmerRoots.xml keeps them.
    private static ScriptObject Build()
    {
        BuiltinFunctions given = [];
        ScriptObject all = new(given.Count, autoImportStaticsFromThisType: false)
        {
            ["include"] = new RenderingFunction("include", new IncludeFunction()),
            ["include_join"] = new RenderingFunction("include_join", new IncludeJoinFunction()),
            ["empty"] = EmptyScriptObject.Default,
        };
        foreach (var (name, value) in given)
        {
            if (value is ScriptObject group && Typed.TryGetValue(name, out var typed))
            {
                all[name] = Group(name, group, typed);
            }
        }

        all.IsReadOnly = true;
        return all;
    }

    private static FunctionGroup Group(string name, ScriptObject given, TypedCall typed)
    {
        FunctionGroup group = new(name, given.Count);
        foreach (var (member, value) in given)
        {
            var full = $"{name}.{member}";
            if (value is IScriptCustomFunction function && RefusedNames.ReasonOf(full) is null)
            {
                group[member] = new LanguageFunction(full, function, Typed.GetValueOrDefault(full, typed));
            }
        }

        group.IsReadOnly = true;
        return group;
    }

    private static object? Looked(LanguageFunction function, FunctionCall call) => function.CallInner(
        call, call.Arguments.Select((argument, index) => index == 0 ? argument : RenderContext.LookedUp(argument)));
}
