using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>Renders sections of text and gathers them by file.</summary>
internal sealed class SectionWriter
{
    private const string FlowFile = "security.tf";

    // Where reading begins: it says what the configuration does without.
    private const string First = "providers";

    // Without regard to case, since some disks have none: two spellings of a name are one file.
    private readonly SortedDictionary<string, StringBuilder> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> addresses =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly TerraformLanguage language = new();
    private readonly Plan plan;
    private readonly LeftOut leftOut;
    private readonly TemplateRun run;
    private readonly ConstructModel model;
    private readonly ExportTable exports;

    public SectionWriter(
        EmissionInput input, TemplateLibrary library, ITemplateRenderer renderer, List<Diagnostic> diagnostics)
    {
        (plan, leftOut) = (input.Plan, input.LeftOut);
        run = new(plan, library, renderer, diagnostics);
        model = new(plan, language, id => exports?.Of(id) ?? Exports.None);
        exports = new(plan, language, run, construct => Wrap(model.Of(construct)));
    }

    public void Write(Construct construct)
    {
        var own = exports.Of(construct.Id);
        if (own.Template is not null)
        {
            Add(
                TemplateFile.Of(construct, own, run),
                Regional.Place(
                    run.Render(
                        language.TemplateOf(construct),
                        Wrap(model.Of(construct)),
                        construct.Id,
                        construct.Origins),
                    construct.Scope),
                construct.Id);
        }
    }

    public void Write(Flow flow) =>
        Add(
            FlowFile,
            Regional.Place(
                run.Render(language.FlowTemplate, Wrap(model.Of(flow)), flow.Id, flow.Origins), plan.ScopeOf(flow)),
            flow.Id);

    /// <summary>The files that frame the configuration: providers, locals, variables, outputs.</summary>
    public void WriteFrame()
    {
        List<string> texts = [.. files.Values.Select(file => file.ToString())];
        FrameModel frame = new(
            plan,
            text => texts.Exists(written => written.Contains(text, StringComparison.Ordinal)),
            UsedVariables.In(texts, plan));
        foreach (var name in FrameModel.Templates)
        {
            var text = run.Render($"terraform/frame/{name}.tf.scriban", Wrap(frame.Globals), name, []);
            if (text.Trim().Length > 0 || (name == First && !leftOut.IsWhole))
            {
                Add($"{name}.tf", text, name);
            }
        }
    }

    public IEnumerable<Artifact> Files()
    {
        foreach (var (path, text) in files)
        {
            var formatted = HclFormatter.Format(Header(path) + text);
            yield return Artifact.OfText(path, formatted) with
            {
                Addresses = [.. addresses[path]],
                Keeps = [.. GuardedResources.In(formatted)],
            };
        }
    }

    private string Header(string path)
    {
        var drawing = plan.Architecture.Diagram.Source.Path;
        return string.Concat(Missing(path, drawing)
            .Prepend($"Compiled by archc from {FileName(drawing)}. Change the drawing, not this file.")
            .Select(line => Hcl.Comment(line) + "\n")) + "\n";
    }

    private ImmutableArray<string> Missing(string path, string drawing) => path switch
    {
        $"{First}.tf" => LeftOutComment.Of(leftOut, drawing),
        _ when leftOut.IsWhole => [],
        _ => [$"Not all that is drawn is deployed by this: {First}.tf begins with what is left out."],
    };

    private TemplateModel Wrap(IReadOnlyDictionary<string, ScriptValue> globals) => new()
    {
        Globals = globals,
        Write = Write,
        Functions = ImmutableDictionary<string, HostFunction>.Empty.Add("raw", RawFunction.For(Write)),
    };

    private string Write(PlanValue value) => Hcl.Write(
        value, reference => exports.Resolve(reference, Write, () => exports.Find(reference)) ?? "null");

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

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
