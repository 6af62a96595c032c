using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Rendering;
using Scriban;
using Scriban.Syntax;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Values;

/// <summary>A typed value that is neither list nor object. Scriban asks it where it meets it in an operation.</summary>
internal sealed class TypedScalar(ScriptValue value)
    : ITyped, IScriptCustomTypeInfo, IScriptCustomBinaryOperation, IScriptCustomUnaryOperation, IEquatable<TypedScalar>
{
    public ScriptValue Value { get; } = value;

    public string TypeName => Operators.Describe(Value);

    /// <summary>
    /// Its number or flag, which cannot hold an author's words; itself where it is anything else.
    /// </summary>
    public object? Unwrapped => Value switch
    {
        ScriptValue.Plan { Value: PlanValue.Number number } => ScriptObjects.Number(number.Value),
        ScriptValue.Plan { Value: PlanValue.Flag flag } => flag.Value,
        _ => this,
    };

    public bool TryEvaluate(
        TemplateContext context,
        ScriptSpan span,
        ScriptBinaryOperator op,
        ScriptSpan leftSpan,
        object? leftValue,
        ScriptSpan rightSpan,
        object? rightValue,
        out object? result)
    {
        result = RenderContext.Of(context).Apply(op, new(span, leftSpan, rightSpan), leftValue, rightValue);
        return true;
    }

    public bool TryEvaluate(
        TemplateContext context, ScriptSpan span, ScriptUnaryOperator op, object rightValue, out object result)
    {
        result = (op, Unwrapped) switch
        {
            (ScriptUnaryOperator.Not, _) => !context.ToBool(span, this),
            (_, not TypedScalar and var plain) => ScriptUnaryExpression.Evaluate(context, span, op, plain) ?? this,
            _ => throw RenderContext.Of(context).Mistaken(
                span, $"'{op.ToText()}' has no meaning for {Operators.Describe(Value)}."),
        };
        return true;
    }

    public bool Equals(TypedScalar? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as TypedScalar);

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Never the words: what Scriban puts into its own messages.</summary>
    public override string ToString() => TypeName;
}
