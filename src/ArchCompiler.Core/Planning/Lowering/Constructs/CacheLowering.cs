using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A cache; replicas and failover only when drawn or stated.</summary>
internal sealed class CacheLowering : IConstructLowering
{
    public string Construct => ConstructKinds.CacheCluster;

    public void Create(Service service, PlanBuilder plan)
    {
        var count = Math.Max(service.Nodes.Length, service.Properties.Number("nodeCount") ?? 1);
        var isMultiZone = service.Properties.IsOn("multiAz") || service.Zones.Length > 1;
        PlainLowering.Start(service, Construct, plan)
            .Set("node_count", PlanValue.Of(isMultiZone ? Math.Max(2, count) : count))
            .Set("multi_az", PlanValue.Of(isMultiZone))
            .Set("log_group", LogGroups.For(service, plan).Output("name"));
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
