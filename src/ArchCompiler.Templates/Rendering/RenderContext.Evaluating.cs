using System.Runtime.CompilerServices;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Reading;
using ArchCompiler.Templates.Values;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Rendering;

/// <summary>The nodes at which a value of the plan would lose its type, or a limit be passed without a word.</summary>
internal sealed partial class RenderContext
{
    private readonly Stack<object?> cases = new();

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
        {
            return null;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw OverLimit(scriptNode.Span, "templates are nested too deep", model.Limits.IncludeDepth);
        }

        var value = EvaluateNode(scriptNode, aliasReturnedFunction);
        written = scriptNode is ScriptStatement ? scriptNode : written;
        return scriptNode.Parent switch
        {
            ScriptForStatement loop when ReferenceEquals(loop.Iterator, scriptNode) => Items(value, scriptNode.Span),
            ScriptIndexerExpression item when ReferenceEquals(item.Index, scriptNode) => LookedUp(value),
            _ => value,
        };
    }

    /// <summary>The value of a binary operator whose operands are known.</summary>
    public object? Apply(ScriptBinaryOperator sign, OperandSpans spans, object? leftValue, object? rightValue)
    {
        var (left, right) = (ScriptObjects.Unwrap(leftValue), ScriptObjects.Unwrap(rightValue));
        var isOurs = left is ITyped || right is ITyped;
        var isEmptiness = left == EmptyScriptObject.Default || right == EmptyScriptObject.Default;
        var isConcatenation = sign is ScriptBinaryOperator.Add && left is ScriptArray && right is ScriptArray;
        return isOurs && !isConcatenation && !isEmptiness
            && sign is not (ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing)
            ? Given(
                Operators.Apply(sign.ToText(), ScriptObjects.ToValue(left), ScriptObjects.ToValue(right)),
                spans.Whole)
            : Bounded(
                ScriptBinaryExpression.Evaluate(this, spans.Whole, sign, spans.Left, left, spans.Right, right),
                spans.Whole);
    }

    /// <summary>A text of the plan may be looked up by: what is found is written by its own type.</summary>
    public static object? LookedUp(object? value) =>
        value is TypedScalar { Value: ScriptValue.Plan { Value: PlanValue.Text text } }
            ? text.Value
            : ScriptObjects.Unwrap(value);

    /// <summary>What Scriban works on for what a function of the host gave; throws for a fault.</summary>
    public object? Given(ScriptValue value, ScriptSpan span) => value is ScriptValue.Fault fault
        ? throw Mistaken(span, fault.Message)
        : ScriptObjects.Of(value);

    /// <summary>A value of Scriban's own, which must not be a text longer than a whole output.</summary>
    public object? Bounded(object? value, ScriptSpan span) =>
        value is string text && text.Length > model.Limits.OutputLength
            ? throw OverLimit(span, "it writes too much", model.Limits.OutputLength)
            : value;

    private object? EvaluateNode(ScriptNode node, bool aliasReturnedFunction)
    {
        switch (node)
        {
            case ScriptBinaryExpression
            {
                Operator: not (ScriptBinaryOperator.And or ScriptBinaryOperator.Or),
                Left: { } left,
                Right: { } right,
            } binary:
                return Apply(
                    binary.Operator, new(node.Span, left.Span, right.Span), Evaluate(left), Evaluate(right));
            case ScriptAssignExpression { Target: { } target, Value: { } value } assign
                when OperatorOf(assign) is { } sign:
                SetValue(
                    target,
                    Apply(sign, new(node.Span, target.Span, value.Span), Evaluate(target), Evaluate(value)));
                return null;
            case ScriptAssignExpression { Target: ScriptIndexerExpression { Target: { } list } }
                when GetValue(list) is ScriptArray { IsReadOnly: true }:
                // Scriban would pass over it without a word.
                throw Mistaken(node.Span, RuntimeWords.Unchangeable);
            case ScriptObjectInitializerExpression members:
                return Build(members);
            case ScriptInterpolatedStringExpression text:
                return Interpolate(text);
            case ScriptCaptureStatement { Target: { } target, Body: { } body }:
                SetValue(target, Capture(body));
                return null;
            case ScriptCaseStatement choice:
                return Choose(choice);
            case ScriptWhenStatement arm:
                return Choose(arm);
            case ScriptRawStatement raw:
                written = raw;
                Count(raw.Text.Length);
                return base.Evaluate(node, aliasReturnedFunction);
            default:
                return base.Evaluate(node, aliasReturnedFunction);
        }
    }

    private static ScriptBinaryOperator? OperatorOf(ScriptAssignExpression assign) => assign.EqualToken.TokenType switch
    {
        TokenType.PlusEqual => ScriptBinaryOperator.Add,
        TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
        TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
        TokenType.DivideEqual => ScriptBinaryOperator.Divide,
        TokenType.DoubleDivideEqual => ScriptBinaryOperator.DivideRound,
        TokenType.PercentEqual => ScriptBinaryOperator.Modulus,
        _ => null,
    };

    /// <summary>
    /// An object as it is written down. Scriban itself would let a member's value see the members before it, so that
    /// <c>{ name: "a", id: "x." + name }</c> means another <c>name</c> than outside of the braces.
    /// </summary>
    private ScriptObject Build(ScriptObjectInitializerExpression members)
    {
        ScriptObject built = new(members.Members.Count, autoImportStaticsFromThisType: false);
        foreach (var member in members.Members)
        {
            built[MemberNames.Of(member)] = Evaluate(member.Value, aliasReturnedFunction: false);
        }

        return built;
    }

    private object? Interpolate(ScriptInterpolatedStringExpression text)
    {
        List<ScriptValue> parts = [];
        foreach (var part in text.Parts)
        {
            var value = Evaluate(part);
            parts.Add(ScriptObjects.HoldsTyped(value)
                ? ScriptObjects.ToValue(value)
                : ScriptValue.Of(base.ObjectToString(value) ?? ""));
        }

        return Bounded(Given(Joining.Join(parts), text.Span), text.Span);
    }

    private object Capture(ScriptBlockStatement body)
    {
        PushOutput();
        holdsValues.Remove(OutputCount);
        var depth = OutputCount;
        string text;
        try
        {
            Evaluate(body);
        }
        finally
        {
            text = PopOutput().ToString() ?? "";
        }

        return Kept(text, depth);
    }

    private object? Choose(ScriptCaseStatement choice)
    {
        cases.Push(Evaluate(choice.Value, aliasReturnedFunction: false));
        try
        {
            return Evaluate(choice.Body, aliasReturnedFunction: false);
        }
        finally
        {
            cases.Pop();
        }
    }

    private object? Choose(ScriptWhenStatement arm)
    {
        foreach (var value in arm.Values)
        {
            var isSame = Apply(
                ScriptBinaryOperator.CompareEqual,
                new(value.Span, value.Span, value.Span),
                cases.Peek(),
                Evaluate(value));
            if (isSame is true)
            {
                return Evaluate(arm.Body, aliasReturnedFunction: false);
            }
        }

        return Evaluate(arm.Next, aliasReturnedFunction: false);
    }

    /// <summary>What a loop walks: of an object, <c>key</c> and <c>value</c> of each member.</summary>
    private object? Items(object? value, ScriptSpan span) => value switch
    {
        TypedMap map => new ScriptArray(map.Entries.Select(entry => Entry(entry.Key, entry.Value))),
        ScriptObject map => new ScriptArray(map.Select(member => Entry(member.Key, member.Value))),
        null or ScriptArray or ScriptRange => value,
        string or not System.Collections.IEnumerable => throw Mistaken(
            span,
            $"Only a list or an object has items, and this is {Operators.Describe(ScriptObjects.ToValue(value))}."),
        _ => value,
    };

    private static ScriptObject Entry(object key, object? value) =>
        new(2, autoImportStaticsFromThisType: false) { ["key"] = key, ["value"] = value };
}
