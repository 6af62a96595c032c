using ArchCompiler.Core.Planning;
using Scriban.Runtime;

namespace ArchCompiler.Templates.Values;

/// <summary>A list of the plan; each of its items is typed.</summary>
internal sealed class TypedList : ScriptArray, ITyped
{
    public TypedList(PlanValue.List list)
        : base(list.Items.Length)
    {
        Value = ScriptValue.Of(list);
        foreach (var item in list.Items)
        {
            Add(ScriptObjects.Of(item));
        }

        IsReadOnly = true;
    }

    public ScriptValue Value { get; }
}
