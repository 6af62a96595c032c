using System.Text;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>Renders sections of text and gathers them by file.</summary>
internal sealed class SectionWriter(
    Plan plan, TemplateLibrary library, ITemplateRenderer renderer, OutputTable outputs, List<Diagnostic> diagnostics)
{
    private const string FlowTemplate = "terraform/flow.tf.scriban";
    private const string FlowFile = "security.tf";
    private readonly SortedDictionary<string, StringBuilder> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> addresses = new(StringComparer.Ordinal);
    private readonly ConstructModel model = new(plan, outputs);

    public void Write(Construct construct)
    {
        var template = OutputTable.TemplateOf(construct);
        if (library.Find(template).Value is not null)
        {
            Add(
                outputs.FileOf(construct),
                Render(template, model.Body(construct), EmissionDiagnostics.SpanOf(construct)),
                construct.Id);
        }
    }

    public void Write(Flow flow) =>
        Add(
            FlowFile,
            Render(FlowTemplate, model.Body(flow), flow.Origins is [var first, ..] ? first.Span : default),
            flow.Id);

    /// <summary>The files that frame the configuration: providers, locals, variables, outputs.</summary>
    public void WriteFrame()
    {
        FrameModel frame = new(
            plan, text => files.Values.Any(f => f.ToString().Contains(text, StringComparison.Ordinal)));
        foreach (var name in FrameModel.Templates)
        {
            var text = Render($"terraform/frame/{name}.tf.scriban", model.Wrap(frame.Globals), default);
            if (text.Trim().Length > 0)
            {
                Add($"{name}.tf", text, name);
            }
        }
    }

    public IEnumerable<Artifact> Files()
    {
        var source = FileName(plan.Architecture.Diagram.Source.Path);
        var header = Hcl.Comment($"Compiled by archc from {source}. Change the drawing, not this file.") + "\n\n";
        foreach (var (path, text) in files)
        {
            yield return Artifact.OfText(
                path, HclFormatter.Format(header + text)) with
            {
                Addresses = [.. addresses[path]],
            };
        }
    }

    private void Add(string file, string text, string id)
    {
        if (!files.TryGetValue(file, out var content))
        {
            files[file] = content = new();
            addresses[file] = [];
        }

        if (content.Length > 0)
        {
            content.Append('\n');
        }

        content.Append(text.Trim('\n')).Append('\n');
        addresses[file].AddRange(ResourceAddresses.In(text).Select(address => KeyValuePair.Create(address, id)));
    }

    private string Render(string name, TemplateModel given, SourceSpan span)
    {
        var parsed = library.Find(name);
        if (parsed.Value is not { } template)
        {
            diagnostics.AddRange(parsed.Diagnostics);
            diagnostics.Add(EmissionDiagnostics.NoTemplate(name, span));
            return "";
        }

        var rendered = renderer.Render(template, given);
        diagnostics.AddRange(rendered.Diagnostics.Select(d => d with { Span = span }));
        return rendered.Value;
    }

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
