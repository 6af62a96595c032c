using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning;

/// <summary>The variables that every target's frame declares where something uses them, whatever is drawn.</summary>
public static class CommonVariables
{
    /// <summary>Name of the variable that holds the environment's name.</summary>
    public const string Environment = "environment";

    private const string RegionPattern = "[a-z]{2}(-[a-z]+)+-[0-9]";

    private static readonly ImmutableArray<string> Retentions =
    [
        "1", "3", "5", "7", "14", "30", "60", "90", "120", "150", "180", "365", "400", "545", "731", "1096", "1827",
        "2192", "2557", "2922", "3288", "3653",
    ];

    /// <summary>The variables of a plan, by name.</summary>
    /// <param name="name">Prefix of resource names.</param>
    /// <param name="region">Home region.</param>
    /// <param name="replicaRegion">Second region, null where nothing lives there.</param>
    public static ImmutableArray<PlanVariable> Of(string name, string region, string? replicaRegion) =>
    [
        new("deletion_protection", VariableType.Flag,
            "Guards what keeps data. Set it to false, and apply, before a destroy.", PlanValue.Of(value: true)),
        new(Environment, VariableType.Text, "Deployment environment, put in tags.", PlanValue.Of("prod")),
        new("final_snapshot", VariableType.Text,
            "Ends the name of the last snapshot of a database that is destroyed. Empty: none is taken.",
            PlanValue.Of("final"))
        {
            Pattern = "([a-z0-9]+(-[a-z0-9]+)*)?",
        },
        new("force_destroy", VariableType.Flag,
            "Lets a destroy take along what is in buckets, registries and vaults.", PlanValue.Of(value: false)),
        new("log_retention_days", VariableType.Number, "How long logs are kept.", PlanValue.Of(365))
        {
            Allowed = Retentions,
        },
        new("name", VariableType.Text, "Short prefix of every resource name.", PlanValue.Of(name))
        {
            Pattern = "[a-z][a-z0-9-]{1,14}[a-z0-9]",
        },
        new("region", VariableType.Text, "Home region.", PlanValue.Of(region)) { Pattern = RegionPattern },
        .. Replica(replicaRegion),
        new("tags", VariableType.TextMap, "Further tags for every resource.", new PlanValue.Map([])),
    ];

    private static IEnumerable<PlanVariable> Replica(string? region) => region is null
        ? []
        : [new("replica_region", VariableType.Text, "Second region, for replicas.", PlanValue.Of(region))
        {
            Pattern = RegionPattern,
        }];
}
