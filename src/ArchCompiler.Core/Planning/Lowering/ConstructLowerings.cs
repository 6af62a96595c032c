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
        new PlainLowering(ConstructKinds.DnsZone, PlanScope.Global),
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
        new ObjectBucketLowering(),
        new BucketReplicaLowering(),
        new FileSystemLowering(),
        new RelationalLowering(ConstructKinds.RelationalCluster),
        new RelationalLowering(ConstructKinds.RelationalInstance),
        new TableLowering(),
        new SecretLowering(),
        new KeyLowering(),
        new CacheLowering(),
        new HttpApiLowering(),
        new SharedLowering(ConstructKinds.BlockVolume, "a block device on each instance it is drawn with"),
        new SharedLowering(ConstructKinds.LogCollector, "log groups of the services that write logs"),
        new SharedLowering(ConstructKinds.AlarmWatcher, "alarms on what it is drawn to, and a dashboard of them"),
        new SharedLowering(ConstructKinds.Identity, "one role for each service that acts"),
        new SharedLowering(ConstructKinds.Certificate, "a certificate for each name that is answered over TLS"),
        new NetworkPartLowering(),
        new SharedLowering(
            ConstructKinds.SecurityGroup, "a security group for each network endpoint, opened by its edges"),
    }.ToFrozenDictionary(l => l.Construct, StringComparer.Ordinal);

    public static IConstructLowering For(string construct) =>
        ByConstruct.GetValueOrDefault(construct) ?? new PlainLowering(construct);
}
