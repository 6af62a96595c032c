using System.Collections;
using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Rendering;
using ArchCompiler.Templates.Values;
using Scriban.Runtime;

namespace ArchCompiler.Templates.Functions;

/// <summary>The ways in which Scriban's functions take values of the plan.</summary>
internal static class TypedCalls
{
    /// <summary>
    /// Of texts, numbers and flags; text that comes out is of the plan as soon as a text that goes in is.
    /// </summary>
    public static object? Words(LanguageFunction function, FunctionCall call)
    {
        var isOfPlan = false;
        List<object?> words = [];
        foreach (var argument in call.Arguments)
        {
            words.Add(WordOf(function, call, argument, ref isOfPlan));
        }

        var result = function.CallInner(call, words);
        return isOfPlan ? OfPlan(result) : result;
    }

    /// <summary>Of a list or an object, whose items are handed on and not looked into.</summary>
    public static object? Items(LanguageFunction function, FunctionCall call) =>
        function.CallInner(call, call.Arguments.Select(ScriptObjects.Unwrap));

    /// <summary>Of values of the language's own alone.</summary>
    public static object? None(LanguageFunction function, FunctionCall call) => throw call.Context.Mistaken(
        call.Span, $"'{function.Name}' takes no values of the plan: what an author wrote would come out as code.");

    /// <summary>Of whatever a function of the host can do with them.</summary>
    public static TypedCall By(HostFunction own) => (function, call) =>
        call.Context.Given(own(ImmutableArray.Create(call.Values)), call.Span);

    private static object? WordOf(LanguageFunction function, FunctionCall call, object? argument, ref bool isOfPlan)
    {
        switch (argument)
        {
            case TypedScalar { Value: ScriptValue.Plan { Value: PlanValue.Text text } }:
                isOfPlan = true;
                return text.Value;
            case TypedScalar { Unwrapped: not TypedScalar and var plain }:
                return plain;
            case { } other when ScriptObjects.HoldsTyped(other):
                throw call.Context.Mistaken(
                    call.Span,
                    $"'{function.Name}' needs text, and this is {Operators.Describe(ScriptObjects.ToValue(other))}.");
            default:
                return argument;
        }
    }

    private static object? OfPlan(object? result) => result switch
    {
        string text => ScriptObjects.Of(PlanValue.Of(text)),
        IEnumerable items => new ScriptArray(items.Cast<object?>().Select(OfPlan)),
        _ => result,
    };
}
