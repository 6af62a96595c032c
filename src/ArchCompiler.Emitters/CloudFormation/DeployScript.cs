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
            ["stacks"] = ScriptValue.Of(documents.Select(Describe)),
        };
        var text = renderer.RenderFrame(Template, new() { Globals = globals, Write = ShellText.Write });
        yield return Artifact.OfText("deploy.sh", text) with { IsExecutable = true };
    }

    private static ScriptValue Describe(StackDocument document) => ScriptValue.Of(
        ("file", ScriptValue.Of(document.Stack.File)),
        ("label", ScriptValue.Of(document.Stack.Label)),
        ("scope", ScriptValue.Of(document.Stack.Scope switch
        {
            PlanScope.Edge => "edge",
            PlanScope.Replica => "replica",
            _ => "home",
        })),
        ("parameters", ScriptValue.Of(document.Parameters.Select(p => ScriptValue.Of(p.Name)))),
        ("inputs", ScriptValue.Of(
            document.Parameters.Where(p => p.Default is null).Select(p => ScriptValue.Of(p.Name)))));
}
