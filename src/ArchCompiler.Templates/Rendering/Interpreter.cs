using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates.Syntax;

namespace ArchCompiler.Templates.Rendering;

/// <summary>Does the statements of one template.</summary>
internal sealed class Interpreter
{
    private readonly SourceText source;
    private readonly RenderState state;
    private readonly Evaluator evaluator;

    public Interpreter(Template template, RenderState state)
    {
        source = template.Source;
        this.state = state;
        evaluator = new(source, state);
    }

    public void Run(ImmutableArray<Statement> statements) => _ = RunBlock(statements);

    private Flow RunBlock(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            var flow = Run(statement);
            if (flow is not Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow Run(Statement statement)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TemplateDiagnostics.OverLimit(
                source, statement.Span, "templates are nested too deep", state.Model.Limits.IncludeDepth);
        }

        switch (statement)
        {
            case Statement.Text text:
                Write(text.Value, text.Span);
                return Flow.Next;
            case Statement.Output output:
                Write(evaluator.Evaluate(output.Value), output.Span);
                return Flow.Next;
            case Statement.Assign assign:
                state.Scope.Assign(assign.Name, evaluator.Evaluate(assign.Value));
                return Flow.Next;
            case Statement.Capture capture:
                state.Scope.Assign(capture.Name, state.Output.Capture(() => RunBlock(capture.Body)));
                return Flow.Next;
            case Statement.If choice:
                return RunIf(choice);
            case Statement.Case choice:
                return RunCase(choice);
            case Statement.For loop:
                return RunFor(loop);
            case Statement.Break:
                return Flow.Break;
            case Statement.Continue:
                return Flow.Continue;
            default:
                throw new UnreachableException();
        }
    }

    private Flow RunIf(Statement.If choice)
    {
        foreach (var branch in choice.Branches)
        {
            if (branch.Condition is null || Operators.IsTrue(evaluator.Evaluate(branch.Condition)))
            {
                return RunBlock(branch.Body);
            }
        }

        return Flow.Next;
    }

    private Flow RunCase(Statement.Case choice)
    {
        var subject = evaluator.Evaluate(choice.Subject);
        foreach (var when in choice.Whens)
        {
            if (when.Values.IsEmpty
                || when.Values.Any(value => evaluator.AreEqual(subject, evaluator.Evaluate(value), value.Span)))
            {
                return RunBlock(when.Body);
            }
        }

        return Flow.Next;
    }

    private Flow RunFor(Statement.For loop)
    {
        var items = evaluator.Enumerate(evaluator.Evaluate(loop.Source), loop.Source.Span);
        if (items.IsEmpty)
        {
            return RunBlock(loop.Else);
        }

        LoopFrame frame = new(loop.Name, items);
        state.Scope.Enter(frame, () =>
        {
            for (frame.Index = 0; frame.Index < items.Length; frame.Index++)
            {
                state.CountTurn(source, loop.Span);
                if (RunBlock(loop.Body) is Flow.Break)
                {
                    break;
                }
            }
        });
        return Flow.Next;
    }

    private void Write(ScriptValue value, SourceSpan span)
    {
        if (Display.HasPlan(value) || value is ScriptValue.Written)
        {
            state.Output.MarkValue();
        }

        Write(evaluator.Show(value, span), span);
    }

    private void Write(string text, SourceSpan span)
    {
        if (!state.Output.TryWrite(text))
        {
            throw TemplateDiagnostics.OverLimit(source, span, "it writes too much", state.Model.Limits.OutputLength);
        }
    }
}
