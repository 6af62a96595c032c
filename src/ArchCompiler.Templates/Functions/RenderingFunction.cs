using ArchCompiler.Templates.Values;
using Scriban.Runtime;

namespace ArchCompiler.Templates.Functions;

/// <summary>
/// <c>include</c> and <c>include_join</c>: what they give was written already, and where it holds values of the plan it
/// can be written again and nothing else.
/// </summary>
internal sealed class RenderingFunction(string name, IScriptCustomFunction inner) : TemplateFunction
{
    public override int RequiredParameterCount => inner.RequiredParameterCount;

    public override int ParameterCount => inner.ParameterCount;

    public override ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public override ScriptParameterInfo GetParameterInfo(int index) =>
        new(typeof(object), inner.GetParameterInfo(index).Name);

    protected override object? Call(FunctionCall call)
    {
        var first = call.Arguments.Count == 0 ? null : call.Arguments[0];
        return first is string or ScriptArray && !ScriptObjects.HoldsTyped(first)
            ? call.Context.Include(
                call.Span, () => inner.Invoke(call.Context, call.Caller, call.Arguments, null))
            : throw call.Context.Mistaken(call.Span, $"'{name}' takes the name of a template first.");
    }
}
