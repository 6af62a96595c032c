using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Templates.Functions;
using ArchCompiler.Templates.Rendering;
using Scriban.Syntax;

namespace ArchCompiler.Templates;

/// <summary>Renders templates with Scriban: nothing compiled at run time, no model looked into by reflection.</summary>
public sealed class TemplateRenderer : ITemplateRenderer
{
    /// <summary>Names of the language's own functions that templates may use.</summary>
    public static IEnumerable<string> Functions => FunctionTable.Names;

    /// <inheritdoc/>
    public Staged<string> Render(Template template, TemplateModel model)
    {
        RenderContext context = new(template, model);
        try
        {
            return new(template.Parsed.Render(context), []);
        }
        catch (ScriptRuntimeException refusal)
        {
            return new(context.Written, [context.Say(refusal)]);
        }
    }

    /// <inheritdoc/>
    public Staged<ScriptValue.Map> EvaluateFrontMatter(Template template, TemplateModel model)
    {
        RenderContext context = new(template, model);
        try
        {
            context.Evaluate(template.Parsed.Page?.FrontMatter, aliasReturnedFunction: false);
            return new(context.Assigned, []);
        }
        catch (ScriptRuntimeException refusal)
        {
            return new(context.Assigned, [context.Say(refusal)]);
        }
    }
}
