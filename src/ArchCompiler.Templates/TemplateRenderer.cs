using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Templates.Functions;
using ArchCompiler.Templates.Rendering;

namespace ArchCompiler.Templates;

/// <summary>
/// Renders templates by walking their syntax: no reflection, nothing compiled, linear in what is written.
/// </summary>
public sealed class TemplateRenderer : ITemplateRenderer
{
    /// <summary>Names of the language's own functions that templates may use.</summary>
    public static IEnumerable<string> Functions => Builtins.Names;

    /// <inheritdoc/>
    public Staged<string> Render(Template template, TemplateModel model)
    {
        RenderState state = new(model);
        try
        {
            new Interpreter(template, state).Run(template.Body);
            return new(state.Output.ToString(), []);
        }
        catch (TemplateException refusal)
        {
            return new(state.Output.ToString(), [refusal.Diagnostic]);
        }
    }

    /// <inheritdoc/>
    public Staged<ScriptValue.Map> EvaluateFrontMatter(Template template, TemplateModel model)
    {
        RenderState state = new(model);
        try
        {
            new Interpreter(template, state).Run(template.FrontMatter);
            return new(state.Scope.Assigned, []);
        }
        catch (TemplateException refusal)
        {
            return new(state.Scope.Assigned, [refusal.Diagnostic]);
        }
    }
}
