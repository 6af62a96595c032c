using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>The script that deploys the stacks in their order.</summary>
internal static class DeployScript
{
    private const string Template = "cloudformation/frame/deploy.sh.scriban";

    /// <summary>The script; nothing where there is no stack to deploy.</summary>
    public static IEnumerable<Artifact> Write(
        Plan plan, IReadOnlyCollection<StackDocument> documents, SectionRenderer renderer)
    {
        if (documents.Count == 0)
        {
            yield break;
        }

        Dictionary<string, ScriptValue> globals = new(StringComparer.Ordinal)
        {
            ["project"] = ScriptValue.Of(PlanValue.Of(plan.Name)),
            ["region"] = ScriptValue.Of(PlanValue.Of(plan.Region)),
            ["replica_region"] = ScriptValue.Of(PlanValue.Of(plan.ReplicaRegion ?? "")),
            ["environment"] = ScriptValue.Of(DefaultOf(plan, CommonVariables.Environment)),
            ["tags"] = Tags(DefaultOf(plan, "tags")),
            ["environments"] = ScriptValue.Of(plan.Environments.Select(Describe)),
            ["has_zone"] = ScriptValue.Of(documents.Any(d => d.Stack.IsZone)),
            ["has_certificate"] = ScriptValue.Of(plan.Constructs.Any(c => c.Kind == ConstructKinds.Certificate)),
            ["has_protection"] = ScriptValue.Of(documents.Any(IsProtected)),
            ["protection"] = ScriptValue.Of(DefaultOf(plan, StackParameters.DeletionProtection) is PlanValue.Flag guard
                ? PlanValue.Of(guard.Value ? "true" : "false")
                : null),
            ["stacks"] = ScriptValue.Of(documents.Select(Describe)),
        };
        var text = renderer.RenderFrame(Template, new() { Globals = globals, Write = ShellText.Write });
        yield return Artifact.OfText("deploy.sh", text) with { IsExecutable = true };
    }

    private static ScriptValue Describe(PlanEnvironment environment)
    {
        PlanValue? Find(string name) => environment.Values.FirstOrDefault(v => v.Variable.Name == name)?.Value;
        return ScriptValue.Of(
            ("name", ScriptValue.Of(environment.Name)),
            ("region", ScriptValue.Of(Find("region"))),
            ("replica_region", ScriptValue.Of(Find("replica_region"))),
            ("tags", Tags(Find("tags"))));
    }

    private static ScriptValue Tags(PlanValue? tags) => ScriptValue.Of(
        (tags as PlanValue.Map)?.Entries.Select(tag =>
            ScriptValue.Of(PlanValue.Of($"{tag.Key}={StackParameters.TextOf(tag.Value)}"))) ?? []);

    private static bool IsProtected(StackDocument document) =>
        document.Parameters.Any(p => p.Name == LogicalId.Of(StackParameters.DeletionProtection));

    private static PlanValue? DefaultOf(Plan plan, string variable) =>
        plan.CommonVariables.FirstOrDefault(v => v.Name == variable)?.Default;

    private static ScriptValue Describe(StackDocument document) => ScriptValue.Of(
        ("file", ScriptValue.Of(document.Stack.File)),
        ("label", ScriptValue.Of(document.Stack.Label)),
        ("scope", ScriptValue.Of(document.Stack.Scope switch
        {
            { Kind: ScopeKind.Edge } => "edge",
            { Kind: ScopeKind.Replica } => "replica",
            { Kind: ScopeKind.Region, Code: { } code } => code,
            _ => "home",
        })),
        ("parameters", ScriptValue.Of(document.Parameters.Select(p => ScriptValue.Of(p.Name)))),
        ("inputs", ScriptValue.Of(
            document.Parameters.Where(p => p.IsPassedOn).Select(p => ScriptValue.Of(p.Name)))));
}
