using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>What CloudFormation's templates are given.</summary>
internal sealed class CloudFormationLanguage : TargetLanguage
{
    // Of a stack's own id, so that what an earlier stack left behind is in nobody's way.
    private const string Unique =
        "{ Id: !Select [4, !Split [\"-\", !Select [2, !Split [\"/\", !Ref \"AWS::StackId\"]]]] }";

    // What a whole network is made from would else stand on each of its subnets.
    private const int MostNamed = 6;

    /// <inheritdoc/>
    public override string Name => "cloudformation";

    /// <inheritdoc/>
    public override string Extension => "yaml";

    /// <inheritdoc/>
    public override string Label(string name) => LogicalId.Of(name);

    /// <inheritdoc/>
    public override string Comment(string text) => StackText.Comment(text);

    /// <inheritdoc/>
    public override IEnumerable<(string Name, ScriptValue Value)> Additions(Construct construct) =>
    [
        .. About(construct.Name, construct.Origins),
        ("project", Ambient(AmbientValue.ProjectName)),
        ("region", ScriptValue.Of(RegionOf(construct.Scope))),
        ("home_region", Ambient(AmbientValue.Region)),
        ("replica_region", Ambient(AmbientValue.ReplicaRegion)),
        ("partition", Ambient(AmbientValue.Partition)),
        ("account_id", Ambient(AmbientValue.AccountId)),
        ("log_retention_days", Variable(StackParameters.LogRetention)),
        ("deletion_protection", Variable(StackParameters.DeletionProtection)),
        ("unique", ScriptValue.Of(Unique)),
        ("at_edge", ScriptValue.Of(construct.Scope.Kind is ScopeKind.Edge)),
    ];

    /// <inheritdoc/>
    public override IEnumerable<(string Name, ScriptValue Value)> About(string id, ImmutableArray<Origin> origins) =>
        [("logical", ScriptValue.Of(LogicalId.Of(id))), ("metadata", ScriptValue.Of(Metadata(origins)))];

    /// <summary>
    /// The attribute <c>Metadata</c> of a resource: from what it was made, and why. No places: a line that moves in
    /// the drawing changes nothing here.
    /// </summary>
    public static PlanValue Metadata(ImmutableArray<Origin> origins)
    {
        var from = origins.Select(Describe).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        List<(string Key, PlanValue Value)> entries =
            [("from", PlanValue.Of(from.Take(MostNamed).Select(PlanValue.Of)))];
        if (from.Count > MostNamed)
        {
            entries.Add(("and_others", PlanValue.Of(from.Count - MostNamed)));
        }

        if (origins.Select(o => o.Reason).FirstOrDefault(r => r is not null) is { } reason)
        {
            entries.Add(("because", PlanValue.Of(reason)));
        }

        return PlanValue.Of(("archc", PlanValue.Of(entries)));
    }

    private static string Describe(Origin origin) =>
        origin.Type is OriginType.Diagram || origin.Id.Length == 0 ? "the diagram" : origin.Id;

    /// <summary>The region as the construct's own stack knows it.</summary>
    private static PlanValue RegionOf(PlanScope scope) => scope.Kind is ScopeKind.Region
        ? new PlanValue.Ambient(AmbientValue.Region) { At = scope }
        : scope.Region;

    private static ScriptValue Ambient(AmbientValue value) => ScriptValue.Of(new PlanValue.Ambient(value));

    private static ScriptValue Variable(string name) => ScriptValue.Of(new PlanValue.Variable(name));
}
