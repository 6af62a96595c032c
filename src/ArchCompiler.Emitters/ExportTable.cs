using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>
/// What each construct's template exports, so that a reference of the plan finds its text.
/// </summary>
internal sealed class ExportTable
{
    private readonly Dictionary<string, Exports> exports = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> diagnostics;
    private readonly TargetLanguage language;
    private readonly Plan plan;

    /// <summary>Reads the exports of every construct.</summary>
    /// <param name="plan">The constructs.</param>
    /// <param name="language">Whose templates they are.</param>
    /// <param name="library">The templates.</param>
    /// <param name="evaluate">Runs the front matter of a template for a construct.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ExportTable(
        Plan plan,
        TargetLanguage language,
        TemplateLibrary library,
        Func<Template, Construct, Staged<ScriptValue.Map>> evaluate,
        List<Diagnostic> diagnostics)
    {
        this.plan = plan;
        this.language = language;
        this.diagnostics = diagnostics;
        foreach (var construct in plan.Constructs)
        {
            exports[construct.Id] = Read(construct, library, evaluate);
        }
    }

    /// <summary>What a construct exports; nothing for an id that is no construct.</summary>
    public Exports Of(string construct) => exports.GetValueOrDefault(construct, Exports.None);

    /// <summary>The text of a reference; null, and said so, where there is none.</summary>
    public string? Find(PlanValue.Reference reference)
    {
        if (Of(reference.Construct).Find(reference.Output, language.Label) is { } text)
        {
            return text;
        }

        if (plan.Find(reference.Construct) is { } construct)
        {
            diagnostics.Add(EmissionDiagnostics.NoOutput(
                construct, language.TemplateOf(construct.Kind), reference.Output));
        }

        return null;
    }

    private Exports Read(
        Construct construct,
        TemplateLibrary library,
        Func<Template, Construct, Staged<ScriptValue.Map>> evaluate)
    {
        var name = language.TemplateOf(construct.Kind);
        var span = EmissionDiagnostics.SpanOf(construct);
        var parsed = library.Find(name);
        diagnostics.AddRange(parsed.Diagnostics.Select(d => d with { Span = span }));
        if (parsed.Value is { } template)
        {
            var front = evaluate(template, construct);
            diagnostics.AddRange(front.Diagnostics.Select(d => d with { Span = span }));
            return Exports.Of(front.Value);
        }

        if (parsed.Diagnostics.IsEmpty)
        {
            diagnostics.Add(EmissionDiagnostics.NoTemplate(name, span));
        }

        return Exports.None;
    }
}
