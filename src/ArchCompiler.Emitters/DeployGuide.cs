using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;
using ArchCompiler.Emitters.CloudFormation;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>
/// <c>deploy.md</c> beside the output of each target: what a team does from the first plan to the last teardown. A
/// template lays it out from the plan, with no section that the drawing has no use for.
/// </summary>
internal static partial class DeployGuide
{
    [GeneratedRegex(@"(\bvar\.|!Ref )[A-Za-z0-9_-]+")]
    private static partial Regex Mention { get; }

    private const string Path = "deploy.md";
    private const string Email = "email";
    private const int LongestInRequest = 51_200;

    /// <summary>The guide; nothing where nothing is deployed.</summary>
    /// <param name="target">The target, whose template is taken.</param>
    /// <param name="plan">What is deployed.</param>
    /// <param name="written">The target's files.</param>
    /// <param name="library">The templates.</param>
    /// <param name="renderer">What renders them.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    public static IEnumerable<Artifact> Of(
        string target,
        Plan plan,
        IReadOnlyCollection<Artifact> written,
        TemplateLibrary library,
        ITemplateRenderer renderer,
        List<Diagnostic> diagnostics)
    {
        if (plan.Constructs.IsEmpty)
        {
            yield break;
        }

        var text = new TemplateRun(plan, library, renderer, diagnostics).Render(
            $"{target}/frame/{Path}.scriban",
            new() { Globals = Facts(plan, written), Write = ShellText.Write },
            Path,
            []);
        yield return Artifact.OfText(Path, Tidy(text));
    }

    private static Dictionary<string, ScriptValue> Facts(Plan plan, IReadOnlyCollection<Artifact> written)
    {
        var mentioned = Mentioned(written);
        var outputs = plan.Outputs.Where(output => output.Value is PlanValue.Reference)
            .ToLookup(output => ((PlanValue.Reference)output.Value).Construct, StringComparer.Ordinal);
        bool Uses(string variable) =>
            mentioned.Contains($"var.{variable}") || mentioned.Contains($"!Ref {LogicalId.Of(variable)}");
        var variables = plan.Variables.Where(v => Uses(v.Name)).ToList();
        return new(StringComparer.Ordinal)
        {
            ["project"] = ScriptValue.Of(plan.Name),
            ["region"] = ScriptValue.Of(PlanValue.Of(plan.Region)),
            ["environments"] = ScriptValue.Of(plan.Environments.Select(e => ScriptValue.Of(e.Name))),
            ["has_backend"] = ScriptValue.Of(plan.Architecture.Settings.Backend is not null),
            ["asked"] = Names(variables.Where(v => v.Default is null)),
            ["mails"] = Names(variables.Where(v => v.Name.EndsWith(Email, StringComparison.Ordinal))),
            ["architectures"] = Names(
                variables.Where(v => v.Name.EndsWith("_architecture", StringComparison.Ordinal))),
            ["domains"] = Names(variables.Where(v => v.Name.EndsWith("domain_name", StringComparison.Ordinal))),
            ["zones"] = ScriptValue.Of(Of(plan, ConstructKinds.DnsZone).Select(zone => Described(zone, outputs))),
            ["has_certificate"] = ScriptValue.Of(Of(plan, ConstructKinds.Certificate).Any()),
            ["functions"] = Shipped(plan, ConstructKinds.Function, "package"),
            ["services"] = Shipped(plan, ConstructKinds.ContainerService, "image"),
            ["registries"] = ScriptValue.Of(
                Of(plan, ConstructKinds.ContainerRegistry).Select(registry => Described(registry, outputs))),
            ["secrets"] = ScriptValue.Of(Of(plan, ConstructKinds.Secret).Select(secret => Described(secret, outputs))),
            ["databases"] = ScriptValue.Of(plan.Constructs
                .Where(c => DatabaseUsers.Users(c).Any()).Select(DatabaseUsers.MakerOf).Order(StringComparer.Ordinal)
                .Select(file => ScriptValue.Of(file))),
            ["guards"] = ScriptValue.Of(written.Any(file => !file.Keeps.IsEmpty)),
            ["protects"] = ScriptValue.Of(Uses("deletion_protection")),
            ["snapshots"] = ScriptValue.Of(Uses("final_snapshot")),
            ["forces"] = ScriptValue.Of(Uses("force_destroy")),
            ["needs_bucket"] = ScriptValue.Of(
                written.Any(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)
                    && file.Content.Length > LongestInRequest)),
            ["stacks"] = ScriptValue.Of(written.Select(file => file.Path)
                .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(path => ScriptValue.Of(path))),
        };
    }

    /// <summary>The variables and parameters that the texts mention, found in one pass.</summary>
    private static HashSet<string> Mentioned(IEnumerable<Artifact> written) => written
        .Where(file => !file.Path.EndsWith(".zip", StringComparison.Ordinal))
        .SelectMany(file => Mention.Matches(Encoding.UTF8.GetString(file.Content.AsSpan())))
        .Select(match => match.Value)
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Construct> Of(Plan plan, string kind) => plan.Constructs
        .Where(c => c.Kind == kind && !c.IsExisting).OrderBy(c => c.Name, StringComparer.Ordinal);

    private static ScriptValue Names(IEnumerable<PlanVariable> variables) => ScriptValue.Of(
        variables.OrderBy(v => v.Name, StringComparer.Ordinal).Select(v => Named(v.Name)));

    private static ScriptValue Named(string variable) => ScriptValue.Of(
        ("name", ScriptValue.Of(variable)), ("parameter", ScriptValue.Of(LogicalId.Of(variable))));

    /// <summary>What runs code of the author's, with the variable that its code is chosen by.</summary>
    private static ScriptValue Shipped(Plan plan, string kind, string argument) => ScriptValue.Of(
        Of(plan, kind).Select(c => ScriptValue.Of(
            ("name", ScriptValue.Of(c.Name)),
            ("logical", ScriptValue.Of(LogicalId.Of(c.Name))),
            ("variable", c.Find(argument) is PlanValue.Variable variable
                ? Named(variable.Name)
                : ScriptValue.Null.Value),
            ("is_shipped", ScriptValue.Of(c.Find("is_shipped") is PlanValue.Flag { Value: true })))));

    private static ScriptValue Described(Construct construct, ILookup<string, PlanOutput> outputs)
    {
        var output = outputs[construct.Id].FirstOrDefault();
        return ScriptValue.Of(
            ("name", ScriptValue.Of(construct.Name)),
            ("logical", ScriptValue.Of(LogicalId.Of(construct.Name))),
            ("output", output is null ? ScriptValue.Null.Value : Named(output.Name)));
    }

    // One empty line between blocks, none at the ends.
    private static string Tidy(string text)
    {
        List<string> lines = [];
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length > 0 || lines is [.., { Length: > 0 }])
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }
}
