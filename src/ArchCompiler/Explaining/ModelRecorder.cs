using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Emitters;
using ArchCompiler.Templates;

namespace ArchCompiler.Explaining;

/// <summary>
/// Renders as usual and keeps what one template is given on the way, whichever target asks for it: what a template is
/// given is what it was given.
/// </summary>
/// <param name="library">The templates.</param>
/// <param name="name">The template to watch.</param>
internal sealed class ModelRecorder(TemplateLibrary library, string name) : ITemplateRenderer
{
    private readonly TemplateRenderer renderer = new();
    private readonly ImmutableArray<ScriptValue.Map>.Builder models = ImmutableArray.CreateBuilder<ScriptValue.Map>();

    /// <summary>What the template was given, in the order of the output.</summary>
    public ImmutableArray<ScriptValue.Map> Models => models.ToImmutable();

    /// <inheritdoc/>
    public Staged<string> Render(Template template, TemplateModel model)
    {
        var isNoted = false;
        if (ReferenceEquals(library.Find(name).Value, template))
        {
            Note();
        }

        return renderer.Render(template, model with { Include = Include });

        Staged<Template?> Include(string included)
        {
            if (string.Equals(included, name, StringComparison.Ordinal))
            {
                Note();
            }

            return model.Include(included);
        }

        void Note()
        {
            if (!isNoted)
            {
                models.Add(ModelForm.Of(model));
            }

            isNoted = true;
        }
    }

    /// <inheritdoc/>
    public Staged<ScriptValue.Map> EvaluateFrontMatter(Template template, TemplateModel model) =>
        renderer.EvaluateFrontMatter(template, model);
}
