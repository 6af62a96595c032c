using System.Collections.Frozen;
using ArchCompiler.Core.Planning.Lowering.Constructs;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>
/// Who decides about each construct kind. A kind that is not here needs no decision and becomes what the catalog says.
/// </summary>
internal static class ConstructLowerings
{
    private static readonly FrozenDictionary<string, IConstructLowering> ByConstruct = new IConstructLowering[]
    {
        new DnsZoneLowering(),
        new DistributionLowering(),
        new WebAclLowering(),
        new PlainLowering(ConstructKinds.DdosProtection, PlanScope.Global),
        new BalancerLowering(ConstructKinds.RequestBalancer),
        new BalancerLowering(ConstructKinds.NetworkBalancer),
        new InstanceGroupLowering(),
        new FunctionLowering(),
        new ContainerLowering(ConstructKinds.ContainerCluster),
        new ContainerLowering(ConstructKinds.ContainerService),
        new StateMachineLowering(),
        new PipeLowering(),
        new ObjectBucketLowering(),
        new BucketReplicaLowering(),
        new FileSystemLowering(),
        new RelationalLowering(ConstructKinds.RelationalCluster),
        new RelationalLowering(ConstructKinds.RelationalInstance),
        new TableLowering(),
        new SecretLowering(),
        new RegistryLowering(),
        new KeyLowering(),
        new CacheLowering(),
        new HttpApiLowering(),
        new DrawnToLowering(
            ConstructKinds.TraceSampling, "traces nothing: nothing that is drawn to it can be traced"),
        new DrawnToLowering(
            ConstructKinds.Dashboard, "shows nothing: nothing that is drawn to it has a metric that archc knows"),
        new SharedLowering(
            ConstructKinds.BlockVolume,
            "a block device on each instance it is drawn with",
            "hangs on no instance"),
        new SharedLowering(
            ConstructKinds.LogCollector,
            "log groups of the services that write logs",
            "has no log group to stand for: nothing that is deployed and drawn to it writes one"),
        new SharedLowering(
            ConstructKinds.AlarmWatcher,
            "alarms on what it is drawn to, and a dashboard of them",
            "watches nothing: nothing that is drawn to it has a metric or a log group"),
        new SharedLowering(
            ConstructKinds.Identity,
            "one role for each service that acts",
            "is nobody's role: nothing that is drawn to it and deployed acts under one"),
        new SharedLowering(
            ConstructKinds.SessionAccess,
            "what the roles of instances need for who works on them to get in",
            "lets nobody in: no instances are drawn to it and deployed"),
        new SharedLowering(
            ConstructKinds.Certificate,
            "a certificate for each name that is answered over TLS",
            "certifies no name: nothing that is drawn to it and deployed answers over TLS under a name of the site"),
        new NetworkPartLowering(),
        new SharedLowering(
            ConstructKinds.SecurityGroup,
            "a security group for each network endpoint, opened by its edges",
            "guards nothing: nothing that is drawn to it and deployed has an interface in a network"),
    }.ToFrozenDictionary(l => l.Construct, StringComparer.Ordinal);

    public static IConstructLowering For(string construct) =>
        ByConstruct.GetValueOrDefault(construct) ?? new PlainLowering(construct);
}
