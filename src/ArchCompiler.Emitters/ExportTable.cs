using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>
/// What each construct's template exports, so that a reference of the plan finds its text.
/// </summary>
internal sealed class ExportTable
{
    private readonly Dictionary<string, Exports> exports = new(StringComparer.Ordinal);
    private readonly TargetLanguage language;
    private readonly TemplateRun run;
    private readonly Plan plan;
    private readonly HashSet<PlanValue.Reference> open = [];

    /// <summary>Reads the exports of every construct.</summary>
    /// <param name="plan">The constructs.</param>
    /// <param name="language">Whose templates they are.</param>
    /// <param name="run">The templates.</param>
    /// <param name="modelOf">What a construct's template is given.</param>
    public ExportTable(
        Plan plan, TargetLanguage language, TemplateRun run, Func<Construct, TemplateModel> modelOf)
    {
        this.plan = plan;
        this.language = language;
        this.run = run;
        foreach (var construct in plan.Constructs)
        {
            exports[construct.Id] =
                run.ExportsOf(language.TemplateOf(construct), modelOf(construct), construct);
        }
    }

    /// <summary>What a construct exports; nothing for an id that is no construct.</summary>
    public Exports Of(string construct) => exports.GetValueOrDefault(construct, Exports.None);

    /// <summary>
    /// What a reference stands for: the value that its construct hands on, written in its place, or the text of its
    /// output. Null, and said so, where there is neither.
    /// </summary>
    /// <param name="reference">What is referred to.</param>
    /// <param name="write">Writes a value that is handed on.</param>
    /// <param name="text">Writes the text of an output; not asked for one that is handed on.</param>
    public string? Resolve(PlanValue.Reference reference, Func<PlanValue, string> write, Func<string?> text)
    {
        if (Of(reference.Construct).HandedOn.GetValueOrDefault(reference.Output) is not { } value)
        {
            return text();
        }

        if (!open.Add(reference))
        {
            return null;
        }

        var written = write(value);
        open.Remove(reference);
        return written;
    }

    /// <summary>The text of a reference; null, and said so, where there is none.</summary>
    public string? Find(PlanValue.Reference reference)
    {
        var found = Of(reference.Construct);
        if (found.Find(reference.Output, language.Label) is { } text)
        {
            return text;
        }

        if (found.Template is { } template && plan.Find(reference.Construct) is { } construct)
        {
            run.Say([EmissionDiagnostics.NoOutput(template, reference.Output)], construct.Id, construct.Origins);
        }

        return null;
    }
}
