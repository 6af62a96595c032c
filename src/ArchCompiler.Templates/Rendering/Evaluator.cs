using System.Collections.Immutable;
using System.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates.Functions;
using ArchCompiler.Templates.Syntax;

namespace ArchCompiler.Templates.Rendering;

/// <summary>Gives the expressions of one template their values.</summary>
internal sealed class Evaluator(SourceText source, RenderState state)
{
    public ScriptValue Evaluate(Expression expression) => expression switch
    {
        Expression.Literal literal => literal.Value,
        Expression.Variable variable => EvaluateName(variable),
        Expression.Member member => EvaluateMember(member),
        Expression.IsEmpty test => ScriptValue.Of(Enumerate(Evaluate(test.Target), test.Span).IsEmpty),
        Expression.Item item => EvaluateItem(item),
        Expression.Unary unary => EvaluateUnary(unary),
        Expression.Binary binary => EvaluateBinary(binary),
        Expression.Conditional choice =>
            Evaluate(Operators.IsTrue(Evaluate(choice.Condition)) ? choice.Then : choice.Else),
        Expression.Call call => EvaluateCall(call),
        Expression.ListOf list => ScriptValue.Of(list.Items.Select(Evaluate)),
        Expression.ObjectOf members =>
            new ScriptValue.Map([.. members.Members.Select(m => KeyValuePair.Create(m.Key, Evaluate(m.Value)))]),
        _ => throw new UnreachableException(),
    };

    public bool AreEqual(ScriptValue left, ScriptValue right, SourceSpan span) =>
        Checked(Operators.AreEqual(left, right), span) is ScriptValue.Bool { Value: true };

    /// <summary>
    /// The items that a loop walks: of a list, or <c>key</c> and <c>value</c> of each member of an object.
    /// </summary>
    public ImmutableArray<ScriptValue> Enumerate(ScriptValue value, SourceSpan span) => value switch
    {
        ScriptValue.Null => [],
        ScriptValue.List list => list.Items,
        ScriptValue.Map members => [.. members.Members.Select(m => Entry(ScriptValue.Of(m.Key), m.Value))],
        ScriptValue.Plan { Value: PlanValue.List list } => [.. list.Items.Select(ScriptValue.Of)],
        ScriptValue.Plan { Value: PlanValue.Map map } =>
            [.. map.Entries.Select(e => Entry(ScriptValue.Of(PlanValue.Of(e.Key)), ScriptValue.Of(e.Value)))],
        _ => throw TemplateDiagnostics.Mistaken(
            source, span, $"Only a list or an object has items, and this is {Operators.Describe(value)}."),
    };

    /// <summary>The text that stands for a value in the output.</summary>
    public string Show(ScriptValue value, SourceSpan span)
    {
        if (!Display.HasPlan(value))
        {
            return Display.Show(value);
        }

        return Display.ToPlan(value) is { } planned
            ? state.Model.Write(planned)
            : throw TemplateDiagnostics.Mistaken(
                source, span, "A list or object with values of the plan may hold no null and no captured text.");
    }

    private static ScriptValue Entry(ScriptValue key, ScriptValue value) =>
        ScriptValue.Of(("key", key), ("value", value));

    private ScriptValue EvaluateName(Expression.Variable variable) =>
        state.Scope.Find(variable.Name)
            ?? (FindFunction(variable) is null ? throw Unknown(variable) : Invoke(variable, [], variable.Span));

    private ScriptValue EvaluateMember(Expression.Member member)
    {
        if (member.Target is Expression.Variable { Name: "for" } loop && state.Scope.Loop is { } frame)
        {
            return frame.Find(member.Name)
                ?? throw TemplateDiagnostics.Mistaken(source, loop.Span, $"'for' has no '{member.Name}'.");
        }

        if (member.Target is Expression.Variable variable && state.Scope.Find(variable.Name) is null)
        {
            return FindFunction(member) is null ? throw Unknown(member) : Invoke(member, [], member.Span);
        }

        return MemberOf(Evaluate(member.Target), member);
    }

    private ScriptValue MemberOf(ScriptValue target, Expression.Member member) => target switch
    {
        ScriptValue.Null when member.IsOptional => target,
        ScriptValue.Null => throw TemplateDiagnostics.Mistaken(source, member.Target.Span,
            $"This is null and has no '{member.Name}'. Write '?.' where it may be null."),
        ScriptValue.Map members => members.Find(member.Name) ?? ScriptValue.Null.Value,
        ScriptValue.Plan { Value: PlanValue.Map map } => Find(map, member.Name),
        ScriptValue.List or ScriptValue.Text or ScriptValue.Plan { Value: PlanValue.List or PlanValue.Text }
            when member.Name == "size" =>
            Checked(Builtins.Size(target), member.Span),
        _ => throw TemplateDiagnostics.Mistaken(
            source, member.Span, $"This is {Operators.Describe(target)} and has no '{member.Name}'."),
    };

    private static ScriptValue Find(PlanValue.Map map, string name) =>
        ScriptValue.Of(map.Entries.LastOrDefault(e => string.Equals(e.Key, name, StringComparison.Ordinal))?.Value);

    private ScriptValue EvaluateItem(Expression.Item item)
    {
        var (target, index) = (Evaluate(item.Target), Operators.Unwrap(Evaluate(item.Index)));
        return (target, index) switch
        {
            (ScriptValue.Map members, ScriptValue.Text name) => members.Find(name.Value) ?? ScriptValue.Null.Value,
            (ScriptValue.Plan { Value: PlanValue.Map map }, ScriptValue.Text name) => Find(map, name.Value),
            (ScriptValue.Plan { Value: PlanValue.Map map }, ScriptValue.Plan { Value: PlanValue.Text name }) =>
                Find(map, name.Value),
            (ScriptValue.List or ScriptValue.Plan { Value: PlanValue.List }, ScriptValue.Number number) =>
                ItemAt(Enumerate(target, item.Span), number.Value),
            _ => throw TemplateDiagnostics.Mistaken(
                source,
                item.Span,
                $"{Operators.Describe(target)} cannot be asked for {Operators.Describe(index)}. "
                + "Lists take a number, objects a name."),
        };
    }

    private static ScriptValue ItemAt(ImmutableArray<ScriptValue> items, decimal index)
    {
        var position = index < 0 ? items.Length + index : index;
        return position >= 0 && position < items.Length ? items[(int)position] : ScriptValue.Null.Value;
    }

    private ScriptValue EvaluateUnary(Expression.Unary unary)
    {
        var operand = Evaluate(unary.Operand);
        return (unary.Operator, Operators.Unwrap(operand)) switch
        {
            ('(', _) => operand,
            ('!', _) => ScriptValue.Of(!Operators.IsTrue(operand)),
            ('-', ScriptValue.Number number) => number with { Value = -number.Value },
            ('+', ScriptValue.Number number) => number,
            (_, ScriptValue.Null nothing) => nothing,
            _ => throw TemplateDiagnostics.Mistaken(
                source, unary.Span, $"'{unary.Operator}' needs a number, and this is {Operators.Describe(operand)}."),
        };
    }

    private ScriptValue EvaluateBinary(Expression.Binary binary)
    {
        var left = Evaluate(binary.Left);
        switch (binary.Operator.Text)
        {
            case "&&":
                return ScriptValue.Of(Operators.IsTrue(left) && Operators.IsTrue(Evaluate(binary.Right)));
            case "||":
                return ScriptValue.Of(Operators.IsTrue(left) || Operators.IsTrue(Evaluate(binary.Right)));
            case "??":
                return left is ScriptValue.Null ? Evaluate(binary.Right) : left;
            case "?!":
                return left is ScriptValue.Null ? left : Evaluate(binary.Right);
            case ".." or "..<":
                return Checked(
                    Operators.Range(
                        left, Evaluate(binary.Right), binary.Operator.Text == "..", state.Model.Limits.LoopTurns),
                    binary.Span);
            default:
                return Checked(Operators.Apply(binary.Operator.Text, left, Evaluate(binary.Right)), binary.Span);
        }
    }

    private ScriptValue EvaluateCall(Expression.Call call)
    {
        if (call.Target is Expression.Variable { Name: "include" } && state.Scope.Find("include") is null)
        {
            return Include(call);
        }

        return Invoke(call.Target, [.. call.Arguments.Select(Evaluate)], call.Span);
    }

    private ScriptValue Invoke(Expression target, ImmutableArray<ScriptValue> arguments, SourceSpan span)
    {
        if (FindFunction(target) is not { } function)
        {
            throw target is Expression.Variable or Expression.Member { Target: Expression.Variable } && !IsValue(target)
                ? Unknown(target)
                : TemplateDiagnostics.Mistaken(
                    source,
                    target.Span,
                    "This is a value and no function, so nothing may stand beside it. Is an operator missing?");
        }

        return Checked(function(arguments), span);
    }

    private bool IsValue(Expression target) => target switch
    {
        Expression.Variable variable => state.Scope.Find(variable.Name) is not null,
        Expression.Member { Target: Expression.Variable variable } => state.Scope.Find(variable.Name) is not null,
        _ => true,
    };

    private HostFunction? FindFunction(Expression target) => target switch
    {
        Expression.Variable { Name: var name } when !IsValue(target) =>
            state.Model.Functions.GetValueOrDefault(name) ?? Builtins.Find(name),
        Expression.Member { Target: Expression.Variable variable } member when !IsValue(target) =>
            Builtins.Find($"{variable.Name}.{member.Name}"),
        _ => null,
    };

    private ScriptValue Include(Expression.Call call)
    {
        ImmutableArray<ScriptValue> arguments = [.. call.Arguments.Select(Evaluate)];
        if (arguments is not [ScriptValue.Text name, ..])
        {
            throw TemplateDiagnostics.Mistaken(source, call.Span, "'include' takes the name of a template first.");
        }

        var found = state.Model.Include(name.Value);
        var included = found.Value ?? throw (found.Diagnostics is [var refusal, ..]
            ? new TemplateException(refusal)
            : TemplateDiagnostics.UnknownInclude(source, call.Span, name.Value));
        return state.Output.Capture(() =>
            state.Include(
                source, call.Span, arguments[1..], () => new Interpreter(included, state).Run(included.Body)));
    }

    private ScriptValue Checked(ScriptValue value, SourceSpan span) => value switch
    {
        ScriptValue.Fault fault => throw TemplateDiagnostics.Mistaken(source, span, fault.Message),
        ScriptValue.Text { Value.Length: var length } when length > state.Model.Limits.OutputLength =>
            throw TemplateDiagnostics.OverLimit(source, span, "it writes too much", state.Model.Limits.OutputLength),
        _ => value,
    };

    private TemplateException Unknown(Expression name)
    {
        var text = name is Expression.Member { Target: Expression.Variable variable } member
            && Builtins.HasGroup(variable.Name)
            ? $"{variable.Name}.{member.Name}"
            : source[name is Expression.Member { Target: var target } ? target.Span : name.Span];
        if (Builtins.IsElsewhere(text.Split('.')[0]))
        {
            return TemplateDiagnostics.Unsupported(
                source, name.Span, text.Split('.')[0], "Templates lay out what was decided and compute nothing.");
        }

        return TemplateDiagnostics.UnknownVariable(source, name.Span, text,
            Nearest.To(text, state.Scope.Names.Concat(state.Model.Functions.Keys).Concat(Builtins.Names)));
    }
}
