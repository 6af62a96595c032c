using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning.Limits;

/// <summary>How many things of a sort hang on one construct at most: what plans, and is refused at apply.</summary>
/// <param name="Construct">Kind of the construct.</param>
/// <param name="Attachment">Kind of what hangs on it.</param>
/// <param name="Most">How many it takes.</param>
/// <param name="What">What they are, in AWS's words.</param>
public sealed record PlanLimit(string Construct, string Attachment, int Most, string What)
{
    /// <summary>
    /// The limits, each of AWS's default quotas by the page in its service's guide that is called "Quotas".
    /// </summary>
    public static ImmutableArray<PlanLimit> All { get; } =
    [
        new(ConstructKinds.RequestBalancer, "target", 100, "target groups and rules"),
        new(ConstructKinds.NetworkBalancer, "target", 50, "listeners"),
        new(ConstructKinds.Distribution, "origin", 75, "behaviors"),
        new(ConstructKinds.EventBus, "rule", 300, "rules"),
        new(ConstructKinds.BackupPlan, "selection", 500, "resources in a selection"),
        // EC2 keeps /dev/sdf to /dev/sdp for them ("Device names for volumes on Amazon EC2 instances").
        new(ConstructKinds.InstanceGroup, "volume", 11, "volumes beside its own"),
        new(ConstructKinds.ContainerService, "load-balancer", 5, "target groups"),
        new(ConstructKinds.Function, "permission", 50, "callers in its policy of 20 KB"),
        new(ConstructKinds.Queue, "publisher", 20, "senders in its policy"),
        new(ConstructKinds.WebAcl, "protected", 100, "protected resources"),
    ];
}
