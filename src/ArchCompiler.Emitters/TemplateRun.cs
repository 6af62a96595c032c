using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>
/// Lays out the templates of one target for one plan, and says what is wrong where it is wrong: in the template, the
/// user's own where there is one, with the place in the drawing beside it.
/// </summary>
/// <param name="plan">What is laid out.</param>
/// <param name="library">The templates.</param>
/// <param name="renderer">What renders them.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class TemplateRun(
    Plan plan, TemplateLibrary library, ITemplateRenderer renderer, List<Diagnostic> diagnostics)
{
    /// <summary>The text of a template; empty, and said so, where there is none.</summary>
    /// <param name="name">Name of the template.</param>
    /// <param name="model">What it is given.</param>
    /// <param name="id">Id in the plan of what it is laid out for.</param>
    /// <param name="origins">What that was made from.</param>
    public string Render(string name, TemplateModel model, string id, ImmutableArray<Origin> origins)
    {
        if (Find(name, id, origins) is not { } template)
        {
            return "";
        }

        var rendered = renderer.Render(template, model with { Include = library.Find });
        Say(rendered.Diagnostics, id, origins);
        return rendered.Value;
    }

    /// <summary>The text of a template itself, null where there is none.</summary>
    public SourceText? SourceOf(string name) => library.Source(name);

    /// <summary>
    /// What the front matter of a construct's template says; nothing, and said so, where there is none.
    /// </summary>
    public Exports ExportsOf(string name, TemplateModel model, Construct construct)
    {
        if (Find(name, construct.Id, construct.Origins) is not { } template)
        {
            return Exports.None;
        }

        var front = renderer.EvaluateFrontMatter(template, model with { Include = library.Find });
        Say(front.Diagnostics, construct.Id, construct.Origins);
        if (front.HasErrors)
        {
            return Exports.None;
        }

        var exports = Exports.Of(template, front.Value);
        Say(
            [.. exports.Unreadable.Select(output => EmissionDiagnostics.NoText(template, output))],
            construct.Id,
            construct.Origins);
        return exports;
    }

    /// <summary>Notes what is wrong in a template, with the place in the drawing of what it is laid out for.</summary>
    public void Say(ImmutableArray<Diagnostic> said, string id, ImmutableArray<Origin> origins) =>
        diagnostics.AddRange(said.Select(diagnostic => diagnostic.Source is null || origins is not [var first, ..]
            ? diagnostic
            : diagnostic with
            {
                Related = [new(first.Span, $"laid out for '{id}'") { Source = plan.Architecture.Diagram.Source }],
            }));

    private Template? Find(string name, string id, ImmutableArray<Origin> origins)
    {
        var found = library.Find(name);
        Say(
            found.Value is null && found.Diagnostics.IsEmpty
                ? [EmissionDiagnostics.NoTemplate(name, origins is [var first, ..] ? first.Span : default)]
                : found.Diagnostics,
            id,
            origins);
        return found.Value;
    }
}
