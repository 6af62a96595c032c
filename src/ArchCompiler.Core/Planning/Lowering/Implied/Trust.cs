using System.Collections.Frozen;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// For whom a service of AWS may act under a role: itself for this account's things alone, where it tells what it acts
/// for (the "confused deputy" pages of the services' guides). EC2, Lambda, AWS Backup and S3's replication do not tell:
/// a condition on it would lock them out.
/// </summary>
internal static class Trust
{
    private static readonly FrozenDictionary<string, string> Sources = new Dictionary<string, string>
    {
        ["ecs-tasks.amazonaws.com"] = "ecs:{region}:{account}:*",
        ["events.amazonaws.com"] = "events:{region}:{account}:rule/*",
        ["monitoring.rds.amazonaws.com"] = "rds:{region}:{account}:db:*",
        ["pipes.amazonaws.com"] = "pipes:{region}:{account}:pipe/*",
        ["states.amazonaws.com"] = "states:{region}:{account}:stateMachine:*",
        ["vpc-flow-logs.amazonaws.com"] = "ec2:{region}:{account}:vpc-flow-log/*",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The pattern of what a service acts for; null where it does not tell.</summary>
    public static PlanValue? SourceOf(string principal, ConstructDraft role) =>
        Sources.GetValueOrDefault(principal) is { } pattern
            ? Placeholders.Fill($"arn:{{partition}}:{pattern}", role)
            : null;
}
