using ArchCompiler.Core.Planning;
using Scriban.Runtime;

namespace ArchCompiler.Templates.Values;

/// <summary>An object of the plan; each of its values is typed. Of equal keys the last one counts.</summary>
internal sealed class TypedMap : ScriptObject, ITyped
{
    private readonly PlanValue.Map map;

    public TypedMap(PlanValue.Map map)
        : base(map.Entries.Length, autoImportStaticsFromThisType: false)
    {
        this.map = map;
        Value = ScriptValue.Of(map);
        foreach (var entry in map.Entries)
        {
            this[entry.Key] = ScriptObjects.Of(entry.Value);
        }

        IsReadOnly = true;
    }

    public ScriptValue Value { get; }

    /// <summary>Its keys, which may be an author's words and so are typed, with the values.</summary>
    public IEnumerable<(object Key, object Value)> Entries => map.Entries.Select(
        entry => (ScriptObjects.Of(PlanValue.Of(entry.Key)), ScriptObjects.Of(entry.Value)));
}
