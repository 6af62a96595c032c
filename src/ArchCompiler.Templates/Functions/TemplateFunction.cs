using ArchCompiler.Templates.Rendering;
using ArchCompiler.Templates.Values;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Functions;

/// <summary>
/// A function as Scriban calls it. It is given its arguments as they are, so that values keep their type.
/// </summary>
internal abstract class TemplateFunction : IScriptCustomFunction
{
    public abstract int RequiredParameterCount { get; }

    public abstract int ParameterCount { get; }

    public abstract ScriptVarParamKind VarParamKind { get; }

    public Type ReturnType => typeof(object);

    public abstract ScriptParameterInfo GetParameterInfo(int index);

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        Call(new(RenderContext.Of(context), callerContext, arguments));

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    protected abstract object? Call(FunctionCall call);
}

/// <summary>One call of a function.</summary>
/// <param name="Context">The rendering.</param>
/// <param name="Caller">The node that calls, null where there is none.</param>
/// <param name="Arguments">The piped value first, then what is written after the name.</param>
internal sealed record FunctionCall(RenderContext Context, ScriptNode? Caller, ScriptArray Arguments)
{
    public ScriptSpan Span => Caller?.Span ?? Context.CurrentSpan;

    /// <summary>What the host's functions are given.</summary>
    public ScriptValue[] Values => [.. Arguments.Select(ScriptObjects.ToValue)];
}
