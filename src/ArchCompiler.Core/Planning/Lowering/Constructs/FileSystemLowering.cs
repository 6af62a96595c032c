using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A file system with a mount target in each zone.</summary>
internal sealed class FileSystemLowering : IConstructLowering
{
    public string Construct => ConstructKinds.FileSystem;

    public void Create(Service service, PlanBuilder plan)
    {
        var tier = Networks.TierOf(service, plan.Architecture) is SubnetTier.Application
            ? SubnetTier.Application
            : SubnetTier.Data;
        PlainLowering.Start(service, Construct, plan)
            .Set("subnets_map", Networks.SubnetMap(service, tier, plan))
            .Set("zone_suffixes", Networks.ZoneSuffixes(service, plan));
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
