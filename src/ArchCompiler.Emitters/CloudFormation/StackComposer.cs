using System.Collections.Immutable;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// Puts a stack together: its members' resources, and around them what they make use of – parameters, conditions,
/// mappings – and what others ask of them.
/// </summary>
internal sealed class StackComposer(EmissionInput input, SectionRenderer renderer)
{
    private const string Frame = "cloudformation/frame/stack.yaml.scriban";

    // Of a list that is longer, a stack would be comment for the most part.
    private const int MostLeftOut = 200;

    private readonly Plan plan = input.Plan;
    private readonly Dictionary<string, PlanVariable> variables =
        input.Plan.Variables.ToDictionary(v => v.Name, StringComparer.Ordinal);

    // What the stacks do without, at the head of each.
    private readonly string head = string.Concat(
        LeftOutComment.Of(input.LeftOut, input.Plan.Architecture.Diagram.Source.Path, MostLeftOut)
            .Select(line => $"# {line[..^line.TrimStart().Length]}{StackText.Comment(line)}\n"));

    private readonly ILookup<string, Construct> named =
        input.Plan.Constructs.ToLookup(construct => construct.Name, StringComparer.Ordinal);

    /// <summary>The text of a stack.</summary>
    /// <param name="stack">Which.</param>
    /// <param name="sections">What its members give.</param>
    /// <param name="asked">Outputs of its members that later stacks ask for.</param>
    /// <param name="total">Number of stacks.</param>
    public StackDocument Compose(
        Stack stack, ImmutableArray<StackSection> sections, IEnumerable<PlanValue.Reference> asked, int total)
    {
        var inside = stack.Members.ToHashSet(StringComparer.Ordinal);
        var scribe = renderer.Scribe(new(stack.Scope, inside.Contains));
        // What passes on may be what a person wants to know, too.
        var outputs = Outputs(inside, asked, scribe).DistinctBy(o => o.Name, StringComparer.Ordinal).ToList();
        StackUse use = new();
        use.Add(scribe.Use);
        foreach (var section in sections)
        {
            use.Add(section.Use);
        }

        var parameters = Parameters(stack, sections, use, inside).ToList();
        var globals = new Dictionary<string, ScriptValue>(StringComparer.Ordinal)
        {
            ["title"] = ScriptValue.Of(PlanValue.Of(
                $"{plan.Name} {stack.Number}/{total} ({stack.Label}): compiled by archc. "
                + "Change the drawing, not this file.")),
            ["parameters"] = ScriptValue.Of(parameters.Select(p => p.ToScript())),
            ["groups"] = ScriptValue.Of(Groups(parameters)),
            ["at_edge"] = ScriptValue.Of(stack.Scope.Kind is ScopeKind.Edge),
            ["rules"] = ScriptValue.Of(StackRules.Of(
                [.. use.Variables.Where(variables.ContainsKey).Order(StringComparer.Ordinal)
                    .Select(name => variables[name])])),
            ["uses_prefix"] = ScriptValue.Of(use.Ambients.Contains(AmbientValue.ContentDeliveryPrefix)),
            ["conditions"] = ScriptValue.Of(
                sections.SelectMany(s => s.Conditions).DistinctBy(NameOf, StringComparer.Ordinal)),
            ["resources"] = ScriptValue.Of(Indent(sections)),
            ["may_be_empty"] = ScriptValue.Of(sections.All(s => s.IsConditional)),
            ["outputs"] = ScriptValue.Of(outputs.Select(o => o.Value)),
        };
        return new(
            stack,
            head + Tidy(renderer.RenderFrame(Frame, scribe.Lend(globals))),
            [.. parameters],
            [.. outputs.Select(o => o.Name)],
            [.. sections.SelectMany(s => s.LogicalIds.Select(id => KeyValuePair.Create(id, s.Id)))]);
    }

    private IEnumerable<StackParameter> Parameters(
        Stack stack, ImmutableArray<StackSection> sections, StackUse use, HashSet<string> inside)
    {
        var ofProject = StackParameters.OfProject(plan, use, stack.Scope)
            .Where(p => p.Name != StackParameters.Name || sections.Any(IsNamed));
        var ofPlan = use.Variables.Where(variables.ContainsKey).Select(name => variables[name])
            .Select(v => StackParameters.Of(v) with { Group = GroupOf(v.Name) });
        var declared = sections.SelectMany(s => s.Parameters.Select(p => Declared(p, s.Id)));
        var passed = use.References.Where(r => !inside.Contains(r.Construct) && !StackScribe.IsOrder(r.Output))
            .Select(r => new StackParameter(StackScribe.PassedOn(r), $"Output of an earlier stack.", null)
            {
                Type = renderer.IsList(r) ? "CommaDelimitedList" : "String",
                Group = "Passed on by deploy.sh",
            })
            .OrderBy(p => p.Name, StringComparer.Ordinal);
        return ofProject.Concat(ofPlan.Concat(declared).OrderBy(p => p.Group, StringComparer.Ordinal)).Concat(passed)
            .DistinctBy(p => p.Name, StringComparer.Ordinal);
    }

    private StackParameter Declared(ScriptValue.Map declared, string section) =>
        new(NameOf(declared), Text(declared, "description") ?? "", Text(declared, "default"))
        {
            // What is given no value by its template is given one by deploy.sh or by hand.
            IsAsked = declared.Find("default") is null,
            Type = Text(declared, "type") ?? "String",
            Pattern = Text(declared, "pattern"),
            Group = TitleOf(plan.Find(section)),
        };

    /// <summary>What a variable is about: the construct with the longest name that it begins with.</summary>
    private string GroupOf(string variable)
    {
        for (var end = variable.LastIndexOf('_'); end >= 0; end = end == 0 ? -1 : variable.LastIndexOf('_', end - 1))
        {
            if (named[variable[..end]].OrderBy(c => c.Title.Length == 0).FirstOrDefault() is { } construct)
            {
                return TitleOf(construct);
            }
        }

        return TitleOf(null);
    }

    private static string TitleOf(Construct? construct) => construct switch
    {
        null => "Project",
        { Title: "" } => construct.Name,
        _ => construct.Title,
    };

    private static IEnumerable<ScriptValue> Groups(IEnumerable<StackParameter> parameters) => parameters
        .GroupBy(p => p.Group, StringComparer.Ordinal)
        .Select(group => ScriptValue.Of(
            ("label", ScriptValue.Of(PlanValue.Of(group.Key))),
            ("parameters", ScriptValue.Of(group.Select(p => ScriptValue.Of(p.Name))))));

    private IEnumerable<(string Name, ScriptValue Value)> Outputs(
        HashSet<string> inside, IEnumerable<PlanValue.Reference> asked, StackScribe scribe)
    {
        foreach (var reference in asked.Where(r => inside.Contains(r.Construct) && !StackScribe.IsOrder(r.Output))
            .OrderBy(StackScribe.PassedOn, StringComparer.Ordinal))
        {
            var value = scribe.Write(reference);
            yield return Output(
                StackScribe.PassedOn(reference),
                "Passed on to later stacks.",
                value.StartsWith('[') ? $"!Join [\",\", {value}]" : value);
        }

        foreach (var output in plan.Outputs.Where(o => IsOf(inside, o.Value)))
        {
            yield return Output(LogicalId.Of(output.Name), output.Description, scribe.Write(output.Value));
        }
    }

    private static (string Name, ScriptValue Value) Output(string name, string description, string value) => (name,
        ScriptValue.Of(
            ("name", ScriptValue.Of(name)),
            ("description", ScriptValue.Of(PlanValue.Of(description))),
            ("value", ScriptValue.Of(value))));

    // An output stands in the stack that has what it is about.
    private static bool IsOf(HashSet<string> inside, PlanValue value) => value switch
    {
        PlanValue.Reference reference => inside.Contains(reference.Construct),
        PlanValue.Join join => join.Parts.Any(part => IsOf(inside, part)),
        PlanValue.List list => list.Items.Any(item => IsOf(inside, item)),
        _ => false,
    };

    private static bool IsNamed(StackSection section) =>
        section.Text.Contains("${Name}", StringComparison.Ordinal)
        || section.Text.Contains("!Ref Name", StringComparison.Ordinal);

    private static string NameOf(ScriptValue.Map declared) => Text(declared, "name") ?? "";

    // A text that the plan decided is one too: what it stands in is quoted by the writer.
    private static string? Text(ScriptValue.Map declared, string member) => declared.Find(member) switch
    {
        ScriptValue.Text text => text.Value,
        { HoldsPlan: true } planned when planned.ToPlan() is { } value => Plain(value),
        _ => null,
    };

    private static string? Plain(PlanValue value) => value switch
    {
        PlanValue.Text text => text.Value,
        PlanValue.Join join when join.Parts.All(part => part is PlanValue.Text) =>
            string.Concat(join.Parts.Select(Plain)),
        _ => null,
    };

    private static string Indent(ImmutableArray<StackSection> sections) => string.Concat(
        sections.Where(s => s.Text.Length > 0)
            .SelectMany(s => s.Text.TrimEnd('\n').Split('\n'))
            .Select(line => $"  {line}\n"));

    private static string Tidy(string text) => string.Concat(
        text.Split('\n').Where(line => line.Trim().Length > 0).Select(line => line.TrimEnd() + "\n"));
}
