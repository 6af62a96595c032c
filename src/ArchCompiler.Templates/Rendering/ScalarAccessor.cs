using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Values;
using Scriban;
using Scriban.Runtime;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Rendering;

/// <summary>
/// The members of what has none but a text's <c>size</c>. Scriban gives null for any other, which would hide a
/// misspelling.
/// </summary>
internal sealed class ScalarAccessor : IObjectAccessor
{
    public static ScalarAccessor Instance { get; } = new();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, ScriptSpan span, object target) => 0;

    public IEnumerable<string> GetMembers(TemplateContext context, ScriptSpan span, object target) => [];

    public bool HasMember(TemplateContext context, ScriptSpan span, object target, string member) =>
        SizeOf(target, member) is not null;

    public bool TryGetValue(
        TemplateContext context, ScriptSpan span, object target, string member, out object? value)
    {
        value = SizeOf(target, member)
            ?? throw RenderContext.Of(context).Mistaken(
                span, $"This is {Operators.Describe(ScriptObjects.ToValue(target))} and has no '{member}'.");
        return true;
    }

    public bool TrySetValue(TemplateContext context, ScriptSpan span, object target, string member, object? value) =>
        false;

    public bool TryGetItem(TemplateContext context, ScriptSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, ScriptSpan span, object target, object index, object? value) =>
        false;

    private static object? SizeOf(object target, string member) => (member, target) switch
    {
        ("size", string text) => text.Length,
        ("size", TypedScalar { Value: ScriptValue.Plan { Value: PlanValue.Text text } }) => text.Value.Length,
        _ => null,
    };
}
