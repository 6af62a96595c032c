using ArchCompiler.Templates.Values;
using Scriban.Runtime;

namespace ArchCompiler.Templates.Functions;

/// <summary>
/// One of Scriban's own functions. Where no argument is of the plan it is called as it is; where one is, what
/// <paramref name="typed"/> says of such functions holds.
/// </summary>
/// <param name="name">The name that templates write: <c>string.upcase</c>.</param>
/// <param name="inner">Scriban's function.</param>
/// <param name="typed">What becomes of values of the plan.</param>
internal sealed class LanguageFunction(string name, IScriptCustomFunction inner, TypedCall typed) : TemplateFunction
{
    public override int RequiredParameterCount => inner.RequiredParameterCount;

    public override int ParameterCount => inner.ParameterCount;

    public override ScriptVarParamKind VarParamKind => inner.VarParamKind;

    /// <summary>The name that templates write.</summary>
    public string Name => name;

    public override ScriptParameterInfo GetParameterInfo(int index)
    {
        var parameter = inner.GetParameterInfo(index);
        return parameter.HasDefaultValue
            ? new(typeof(object), parameter.Name, parameter.DefaultValue)
            : new(typeof(object), parameter.Name);
    }

    /// <summary>Calls Scriban's function, each argument turned into the type that it takes.</summary>
    public object? CallInner(FunctionCall call, IEnumerable<object?> arguments)
    {
        ScriptArray converted = [];
        foreach (var (index, argument) in arguments.Index())
        {
            var isRest = VarParamKind is ScriptVarParamKind.LastParameter && index >= ParameterCount - 1;
            converted.Add(isRest
                ? argument
                : call.Context.ToObject(call.Span, argument, inner.GetParameterInfo(index).ParameterType));
        }

        return call.Context.Bounded(inner.Invoke(call.Context, call.Caller, converted, null), call.Span);
    }

    protected override object? Call(FunctionCall call) =>
        call.Arguments.Any(ScriptObjects.HoldsTyped) ? typed(this, call) : CallInner(call, call.Arguments);
}

/// <summary>What a function of the language does where an argument is of the plan, or holds what is.</summary>
internal delegate object? TypedCall(LanguageFunction function, FunctionCall call);
