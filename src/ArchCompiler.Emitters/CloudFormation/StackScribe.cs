using System.Collections.Immutable;
using System.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// Writes values as one stack sees them, and keeps account of what it wrote: an output of another stack becomes a
/// parameter.
/// </summary>
internal sealed class StackScribe
{
    /// <summary>The output of every construct that is its own stack's name.</summary>
    public const string StackName = "stack_name";

    private const string Nothing = "!Ref \"AWS::NoValue\"";
    private readonly ExportTable? exports;
    private readonly StackView view;
    private readonly IReadOnlyDictionary<string, PlanValue> defaults;
    private readonly StackYaml yaml;

    /// <summary>A writer that has written nothing yet.</summary>
    /// <param name="exports">Outputs of the constructs; null while they are being read.</param>
    /// <param name="view">The stack.</param>
    /// <param name="defaults">Default of each variable of the plan, by name.</param>
    public StackScribe(ExportTable? exports, StackView view, IReadOnlyDictionary<string, PlanValue> defaults)
    {
        this.exports = exports;
        this.view = view;
        this.defaults = defaults;
        yaml = new(Resolve, Resolve, Resolve);
    }

    /// <summary>What was written so far made use of this.</summary>
    public StackUse Use { get; } = new();

    /// <summary>Whether an output names resources to wait for rather than a value.</summary>
    public static bool IsOrder(string output) =>
        output is "ready" || output.EndsWith("_ready", StringComparison.Ordinal);

    /// <summary>Name of the parameter, and of the output, by which a value passes from one stack to another.</summary>
    public static string PassedOn(PlanValue.Reference reference) =>
        LogicalId.Of(reference.Construct) + LogicalId.Of(reference.Output);

    /// <summary>The node that stands for a value.</summary>
    public string Write(PlanValue value) => yaml.Write(value);

    /// <summary>All that a template may use.</summary>
    public TemplateModel Lend(IReadOnlyDictionary<string, ScriptValue> globals) => new()
    {
        Globals = globals,
        Write = Write,
        Functions = ImmutableDictionary<string, HostFunction>.Empty
            .Add("raw", RawFunction.For(Write))
            .Add("json", JsonFunction.Call)
            .Add("block", BlockFunction.For(Write))
            .Add("depends_on", DependsOn)
            .Add("subnets", SubnetsFunction.For(defaults)),
    };

    private string Resolve(PlanValue.Reference reference) => reference.Output == StackName
        ? "!Ref \"AWS::StackName\""
        : exports?.Resolve(reference, Write, () => Text(reference)) ?? Nothing;

    private string Text(PlanValue.Reference reference)
    {
        Use.References.Add(reference);
        return view.Holds(reference.Construct)
            ? exports?.Find(reference) ?? Nothing
            : $"!Ref {PassedOn(reference)}";
    }

    private string Resolve(PlanValue.Variable variable)
    {
        Use.Variables.Add(variable.Name);
        return $"!Ref {LogicalId.Of(variable.Name)}";
    }

    private string Resolve(PlanValue.Ambient ambient)
    {
        if (ambient.Value is AmbientValue.Region && ambient.At.Code is { } code)
        {
            return ambient.At == view.Scope ? "!Ref \"AWS::Region\"" : code;
        }

        Use.Ambients.Add(ambient.Value);
        return ambient.Value switch
        {
            AmbientValue.ProjectName => $"!Ref {StackParameters.Name}",
            AmbientValue.Region when view.Scope.Kind is ScopeKind.Home or ScopeKind.Global => "!Ref \"AWS::Region\"",
            AmbientValue.Region => $"!Ref {StackParameters.HomeRegion}",
            AmbientValue.ReplicaRegion when view.Scope.Kind is ScopeKind.Replica => "!Ref \"AWS::Region\"",
            AmbientValue.ReplicaRegion => $"!Ref {StackParameters.ReplicaRegion}",
            AmbientValue.AccountId => "!Ref \"AWS::AccountId\"",
            AmbientValue.Partition => "!Ref \"AWS::Partition\"",
            AmbientValue.ContentDeliveryPrefix => StackParameters.PrefixList,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>
    /// <c>DependsOn</c> with the resources to wait for that are in this stack; nothing where there are none, since
    /// other stacks are complete before this one begins.
    /// </summary>
    private ScriptValue DependsOn(ImmutableArray<ScriptValue> arguments)
    {
        var names = arguments.SelectMany(Names).Distinct(StringComparer.Ordinal).ToList();
        return ScriptValue.Of(names.Count == 0 ? "" : $"DependsOn: [{string.Join(", ", names)}]");
    }

    private IEnumerable<string> Names(ScriptValue value) => value switch
    {
        ScriptValue.List list => list.Items.SelectMany(Names),
        ScriptValue.Text text => Split(text.Value),
        ScriptValue.Plan { Value: PlanValue.List list } => list.Items.SelectMany(item => Names(ScriptValue.Of(item))),
        ScriptValue.Plan { Value: PlanValue.Reference reference } when Keep(reference) =>
            Split(exports?.Find(reference) ?? ""),
        _ => [],
    };

    private bool Keep(PlanValue.Reference reference)
    {
        Use.References.Add(reference);
        return view.Holds(reference.Construct);
    }

    private static string[] Split(string names) =>
        names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
