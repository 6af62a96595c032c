using System.Collections.Immutable;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ArchCompiler.Templates.Functions;

/// <summary>A function that the host lends to templates.</summary>
internal sealed class LentFunction(string name, HostFunction function) : TemplateFunction
{
    public override int RequiredParameterCount => 0;

    public override int ParameterCount => 0;

    public override ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public override ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    protected override object? Call(FunctionCall call)
    {
        if ((call.Caller as ScriptFunctionCall)?.Arguments.OfType<ScriptNamedArgument>().FirstOrDefault() is { } named)
        {
            throw call.Context.Mistaken(named.Span, $"'{name}' takes its arguments by their place and not by name.");
        }

        var values = call.Values;
        return values.OfType<ScriptValue.Fault>().FirstOrDefault() is { } fault
            ? throw call.Context.Mistaken(call.Span, fault.Message)
            : call.Context.Given(function(ImmutableArray.Create(values)), call.Span);
    }
}
