using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// What each construct's template exports, so that a reference of the plan finds its text. A name that ends in
/// <c>_*</c> stands for a family: the part of the asked name in place of the star takes the star's place in the text.
/// </summary>
internal sealed class OutputTable
{
    private readonly Dictionary<string, Exports> exports = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> diagnostics;
    private readonly Plan plan;

    public OutputTable(Plan plan, TemplateLibrary library, ITemplateRenderer renderer, List<Diagnostic> diagnostics)
    {
        this.plan = plan;
        this.diagnostics = diagnostics;
        foreach (var construct in plan.Constructs)
        {
            exports[construct.Id] = Read(construct, library, renderer);
        }
    }

    /// <summary>The file that a construct's text goes to.</summary>
    public string FileOf(Construct construct) => exports[construct.Id].File;

    /// <summary>Names of the outputs of a construct, families left out; none for an id that is no construct.</summary>
    public IEnumerable<string> NamesOf(string construct) =>
        exports.TryGetValue(construct, out var found)
            ? found.Outputs.Keys.Where(name => !name.EndsWith("_*", StringComparison.Ordinal))
            : [];

    /// <summary>The text of a reference.</summary>
    public string Resolve(PlanValue.Reference reference)
    {
        if (exports.TryGetValue(reference.Construct, out var found) && Find(found, reference.Output) is { } text)
        {
            return text;
        }

        if (plan.Find(reference.Construct) is { } construct)
        {
            diagnostics.Add(EmissionDiagnostics.NoOutput(construct, TemplateOf(construct), reference.Output));
        }

        return "null";
    }

    public static string TemplateOf(Construct construct) => $"terraform/{construct.Kind}.tf.scriban";

    private static string? Find(Exports exports, string output)
    {
        if (exports.Outputs.TryGetValue(output, out var text))
        {
            return text;
        }

        return exports.Outputs
            .Where(o => o.Key.EndsWith("_*", StringComparison.Ordinal)
                && output.StartsWith(o.Key[..^1], StringComparison.Ordinal))
            .OrderByDescending(o => o.Key.Length)
            .Select(o => o.Value.Replace("*", output[(o.Key.Length - 1)..], StringComparison.Ordinal))
            .FirstOrDefault();
    }

    private Exports Read(Construct construct, TemplateLibrary library, ITemplateRenderer renderer)
    {
        var name = TemplateOf(construct);
        var parsed = library.Find(name);
        diagnostics.AddRange(parsed.Diagnostics.Select(d => d with { Span = EmissionDiagnostics.SpanOf(construct) }));
        if (parsed.Value is not { } template)
        {
            if (parsed.Diagnostics.IsEmpty)
            {
                diagnostics.Add(EmissionDiagnostics.NoTemplate(name, EmissionDiagnostics.SpanOf(construct)));
            }

            return Exports.None;
        }

        ConstructModel model = new(plan, this);
        var front = renderer.EvaluateFrontMatter(template, model.FrontMatter(construct));
        diagnostics.AddRange(front.Diagnostics.Select(d => d with { Span = EmissionDiagnostics.SpanOf(construct) }));
        return new(CheckedFile(construct, name, front.Value), Texts(front.Value));
    }

    private string CheckedFile(Construct construct, string template, ScriptValue.Map front)
    {
        var span = EmissionDiagnostics.SpanOf(construct);
        if (front.Find("file") is not ScriptValue.Text { Value: { Length: > 0 } file })
        {
            diagnostics.Add(EmissionDiagnostics.NoFile(template, span));
            return "main.tf";
        }

        if (file.StartsWith('/')
            || file.Contains("..", StringComparison.Ordinal)
            || file.Contains('\\', StringComparison.Ordinal)
            || file.Contains(':', StringComparison.Ordinal))
        {
            diagnostics.Add(EmissionDiagnostics.UnsafeFile(template, file, span));
            return "main.tf";
        }

        return file;
    }

    private static Dictionary<string, string> Texts(ScriptValue.Map front)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        if (front.Find("outputs") is ScriptValue.Map outputs)
        {
            foreach (var (name, value) in outputs.Members)
            {
                if (value is ScriptValue.Text text)
                {
                    texts[name] = text.Value;
                }
            }
        }

        return texts;
    }

    private sealed record Exports(string File, IReadOnlyDictionary<string, string> Outputs)
    {
        public static Exports None { get; } = new("main.tf", new Dictionary<string, string>(StringComparer.Ordinal));
    }
}
