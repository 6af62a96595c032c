using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Templates;

/// <summary>
/// What turns a template and a model into text; the seam at which another implementation of the language could stand.
/// </summary>
public interface ITemplateRenderer
{
    /// <summary>The text of a template for a model; the part rendered so far where an error stopped it.</summary>
    Staged<string> Render(Template template, TemplateModel model);

    /// <summary>
    /// The variables that the front matter assigns, in the order of their first assignment; empty where there is no
    /// front matter.
    /// </summary>
    Staged<ScriptValue.Map> EvaluateFrontMatter(Template template, TemplateModel model);
}
