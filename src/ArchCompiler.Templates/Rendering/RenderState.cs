using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates.Rendering;

/// <summary>What one rendering carries along through all of its templates.</summary>
internal sealed class RenderState(TemplateModel model)
{
    private int turns;
    private int includes;

    public TemplateModel Model { get; } = model;

    public Scope Scope { get; } = new(model.Globals);

    public TextOutput Output { get; } = new(model.Limits.OutputLength);

    public void CountTurn(SourceText source, SourceSpan span)
    {
        if (++turns > Model.Limits.LoopTurns)
        {
            throw TemplateDiagnostics.OverLimit(source, span, "its loops turn too often", Model.Limits.LoopTurns);
        }
    }

    public void Include(SourceText source, SourceSpan span, ImmutableArray<ScriptValue> arguments, Action body)
    {
        if (++includes > Model.Limits.IncludeDepth)
        {
            throw TemplateDiagnostics.OverLimit(
                source, span, "templates include each other too deep", Model.Limits.IncludeDepth);
        }

        Scope.Include(arguments, body);
        includes--;
    }
}
