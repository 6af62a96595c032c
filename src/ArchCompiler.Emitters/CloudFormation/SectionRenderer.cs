using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>Renders the text of one construct or flow as a stack sees it.</summary>
internal sealed class SectionRenderer
{
    private const decimal Https = 443;
    private readonly CloudFormationLanguage language;
    private readonly TemplateRun run;
    private readonly ConstructModel model;
    private readonly ExportTable exports;
    private readonly Dictionary<string, PlanValue> defaults;
    private readonly ILookup<string, Flow> prefixFlows;
    private readonly HashSet<string> leaving;

    public SectionRenderer(
        Plan plan, TemplateLibrary library, ITemplateRenderer renderer, List<Diagnostic> diagnostics)
    {
        language = new();
        defaults = new(StringComparer.Ordinal);
        foreach (var variable in plan.Variables)
        {
            if (variable.Default is { } value)
            {
                defaults.Add(variable.Name, value);
            }
        }

        prefixFlows = plan.Flows.Where(IsOfGroup)
            .ToLookup(f => ((FlowEnd.Group)f.To).Construct, StringComparer.Ordinal);
        leaving =
        [
            .. plan.Flows.Where(f => f.To is FlowEnd.Internet && f.Port is PlanValue.Number { Value: Https })
                .Select(f => f.From).OfType<FlowEnd.Group>().Select(group => group.Construct),
        ];
        run = new(plan, library, renderer, diagnostics);
        model = new(plan, language, id => exports?.Of(id) ?? Exports.None);
        exports = new(plan, language, run, c => Scribe(StackView.Everything).Lend(model.Of(c)));
    }

    /// <summary>What a construct gives to its stack.</summary>
    public StackSection Render(Construct construct, StackView view)
    {
        var scribe = Scribe(view);
        if (exports.Of(construct.Id).Template is null)
        {
            return new(construct.Id, "", scribe.Use);
        }

        var given = scribe.Lend(Given(construct));
        var name = language.TemplateOf(construct);
        var front = run.ExportsOf(name, given, construct).Front;
        return new(construct.Id, RenderResources(name, given, construct.Id, construct.Origins), scribe.Use)
        {
            Parameters = Maps(front, "parameters"),
            Conditions = Maps(front, "conditions"),
        };
    }

    /// <summary>What a construct's template sets apart.</summary>
    public IEnumerable<StackPart> PartsOf(Construct construct) => exports.Of(construct.Id).Template is null
        ? []
        : StackPart.Of(construct, Maps(
            run.ExportsOf(
                language.TemplateOf(construct),
                Scribe(StackView.Everything).Lend(model.Of(construct)),
                construct).Front,
            "parts"));

    /// <summary>What a part gives to its stack.</summary>
    public StackSection Render(StackPart part, StackView view)
    {
        var scribe = Scribe(view);
        var given = model.Of(part.Owner).ToDictionary(StringComparer.Ordinal);
        given["part"] = part.Item;
        given["owner"] = model.OutputsOf(part.Owner.Id);
        var text = RenderResources(part.Template, scribe.Lend(given), part.Owner.Id, part.Owner.Origins);
        return new(part.Owner.Id, text, scribe.Use);
    }

    /// <summary>What a flow gives to its stack.</summary>
    public StackSection Render(Flow flow, StackView view)
    {
        var scribe = Scribe(view);
        var text = IsOfGroup(flow)
            ? ""
            : RenderResources(language.FlowTemplate, scribe.Lend(model.Of(flow)), flow.Id, flow.Origins);
        return new(flow.Id, text, scribe.Use);
    }

    /// <summary>A template of the frame.</summary>
    public string RenderFrame(string name, TemplateModel given) => run.Render(name, given, name, []);

    /// <summary>Writes values as a stack sees them.</summary>
    public StackScribe Scribe(StackView view) => new(exports, view, defaults);

    /// <summary>Whether an output is a list, which passes between stacks with commas.</summary>
    public bool IsList(PlanValue.Reference reference) => exports.Find(reference)?.StartsWith('[') ?? false;

    private Dictionary<string, ScriptValue> Given(Construct construct) =>
        new(model.Of(construct), StringComparer.Ordinal)
        {
            [StackScribe.StackName] = ScriptValue.Of(new PlanValue.Reference(construct.Id, StackScribe.StackName)),
            ["leaves"] = ScriptValue.Of(
                construct.Find("security_group") is PlanValue.Reference group && leaving.Contains(group.Construct)),
            ["prefix_flows"] = ScriptValue.Of(
                prefixFlows[construct.Id].Select(flow => new ScriptValue.Map([.. model.Of(flow)]))),
        };

    // Not every reader of templates knows a rule of its own for a list of prefixes: the group states it itself.
    private static bool IsOfGroup(Flow flow) => flow is { From: FlowEnd.Prefix, To: FlowEnd.Group };

    /// <summary>The resources that a template writes, with where they come from.</summary>
    private string RenderResources(string name, TemplateModel given, string id, ImmutableArray<Origin> origins)
    {
        var text = run.Render(name, given, id, origins);
        if (StackSection.Stray(text) is { } stray)
        {
            run.Say([StackDiagnostics.NoResource(run.SourceOf(name), stray)], id, origins);
            return "";
        }

        return StackSection.WithMetadata(
            text, Scribe(StackView.Everything).Write(CloudFormationLanguage.Metadata(origins)));
    }

    private static ImmutableArray<ScriptValue.Map> Maps(ScriptValue.Map front, string name) =>
        front.Find(name) is ScriptValue.List list ? [.. list.Items.OfType<ScriptValue.Map>()] : [];
}
