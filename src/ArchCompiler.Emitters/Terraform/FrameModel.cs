using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// What the templates of the frame are given: providers, locals, variables and outputs of the configuration as a whole.
/// </summary>
internal sealed class FrameModel
{
    public FrameModel(Plan plan, Func<string, bool> isUsed, IReadOnlySet<string> usedVariables)
    {
        var declared = plan.Variables.Where(v => usedVariables.Contains(v.Name)).ToList();
        var names = declared.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        VariableChecks checks = new(names.Contains);
        var domains = declared.Where(v => v.Name.EndsWith("domain_name", StringComparison.Ordinal)).ToList();
        Globals = new Dictionary<string, ScriptValue>(StringComparer.Ordinal)
        {
            ["common"] = new ScriptValue.Map(
                [.. plan.CommonVariables.Select(v => KeyValuePair.Create(v.Name, ScriptValue.Of(v.Default)))]),
            ["elsewhere"] = ScriptValue.Of(ProvidersOf(plan, isUsed)),
            ["uses_account"] = ScriptValue.Of(isUsed("local.account_id")),
            ["uses_partition"] = ScriptValue.Of(isUsed("local.partition")),
            ["prefixes"] = ScriptValue.Of(PrefixesOf(plan, isUsed)),
            ["uses_retention"] = ScriptValue.Of(usedVariables.Contains("log_retention_days")),
            ["uses_protection"] = ScriptValue.Of(usedVariables.Contains("deletion_protection")),
            ["uses_snapshot"] = ScriptValue.Of(usedVariables.Contains("final_snapshot")),
            ["uses_force"] = ScriptValue.Of(usedVariables.Contains("force_destroy")),
            ["uses_domain"] = ScriptValue.Of(domains.Count > 0),
            ["domains"] = ScriptValue.Of(domains.Select(v => ScriptValue.Of(v.Name))),
            ["account"] = ScriptValue.Of(Account(plan)),
            ["variables"] = ScriptValue.Of(declared.Select(v => Describe(v, checks))),
            ["outputs"] = ScriptValue.Of(plan.Outputs.Select(Describe)),
            ["backend"] = Backend(plan),
        };
    }

    /// <summary>Names of the frame's templates, which are the names of its files.</summary>
    public static ImmutableArray<string> Templates { get; } = ["providers", "locals", "variables", "outputs"];

    public IReadOnlyDictionary<string, ScriptValue> Globals { get; }

    /// <summary>
    /// The account's number from something that knows it, so that planning needs no call; null where nothing does.
    /// </summary>
    private static PlanValue.Reference? Account(Plan plan) =>
        Knows(plan, ConstructKinds.Network, "owner_id", _ => true)
            // A role that trusts for this account alone asks for its number itself, and so does a key.
            ?? Knows(plan, ConstructKinds.Role, "account_id", role => role.Find("trusted_source") is null)
            ?? Knows(plan, ConstructKinds.LogGroup, "account_id", group => group.Find("kms_key") is null)
            ?? Knows(plan, ConstructKinds.Distribution, "account_id", _ => true);

    private static PlanValue.Reference? Knows(Plan plan, string kind, string output, Func<Construct, bool> isFree) =>
        plan.Constructs.FirstOrDefault(c => c.Kind == kind && isFree(c)) is { } construct
            ? new PlanValue.Reference(construct.Id, output)
            : null;

    private static ScriptValue Describe(PlanVariable variable, VariableChecks checks) => ScriptValue.Of(
        ("name", ScriptValue.Of(variable.Name)),
        ("type", ScriptValue.Of(TypeOf(variable.Type))),
        ("description", ScriptValue.Of(PlanValue.Of(variable.Description))),
        ("is_secret", ScriptValue.Of(variable.IsSecret)),
        ("is_asked", ScriptValue.Of(variable.Default is null)),
        ("default", ScriptValue.Of(variable.Default)),
        ("checks", ScriptValue.Of(checks.Of(variable))));

    /// <summary>The providers beside the one without an alias: CloudFront's first, then the second region.</summary>
    private static IEnumerable<ScriptValue> ProvidersOf(Plan plan, Func<string, bool> isUsed) =>
        plan.Elsewhere.Prepend(PlanScope.Edge)
            .Where(scope => isUsed(Regional.ProviderOf(scope)))
            .DistinctBy(scope => scope.Alias, StringComparer.Ordinal)
            .Select(scope => ScriptValue.Of(
                ("alias", ScriptValue.Of(PlanValue.Of(scope.Alias))),
                ("region", ScriptValue.Of(scope.Region)),
                ("kind", ScriptValue.Of(Word(scope.Kind)))));

    private static string Word(ScopeKind kind) => kind switch
    {
        ScopeKind.Edge => "edge",
        ScopeKind.Replica => "replica",
        _ => "region",
    };

    /// <summary>The regions in which something lets in CloudFront alone.</summary>
    private static IEnumerable<ScriptValue> PrefixesOf(Plan plan, Func<string, bool> isUsed) =>
        plan.Elsewhere.Prepend(PlanScope.Home)
            .Where(scope => isUsed($"local.content_delivery_prefix{Regional.Mark(scope)}\n")
                || isUsed($"local.content_delivery_prefix{Regional.Mark(scope)} "))
            .Select(scope => ScriptValue.Of(
                ("mark", ScriptValue.Of(Regional.Mark(scope))),
                ("provider", ScriptValue.Of(Regional.ProviderOf(scope))),
                ("region", ScriptValue.Of(scope.Region))));

    private static ScriptValue Describe(PlanOutput output) => ScriptValue.Of(
        ("name", ScriptValue.Of(output.Name)),
        ("description", ScriptValue.Of(PlanValue.Of(output.Description))),
        ("value", ScriptValue.Of(output.Value)));

    private static ScriptValue Backend(Plan plan) => plan.Architecture.Settings.Backend is { } backend
        ? ScriptValue.Of(
            ("bucket", ScriptValue.Of(PlanValue.Of(backend.Bucket))),
            ("key", ScriptValue.Of(PlanValue.Of(backend.Key))),
            ("region", ScriptValue.Of(PlanValue.Of(backend.Region))),
            ("kms_key_id", ScriptValue.Of(backend.KmsKeyId is { } key ? PlanValue.Of(key) : null)))
        : ScriptValue.Null.Value;

    private static string TypeOf(VariableType type) => type switch
    {
        VariableType.Text => "string",
        VariableType.Number => "number",
        VariableType.Flag => "bool",
        VariableType.TextList => "list(string)",
        VariableType.TextMap => "map(string)",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
