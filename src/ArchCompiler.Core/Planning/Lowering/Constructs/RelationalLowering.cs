using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A relational database; a standby only when drawn or stated.</summary>
internal sealed class RelationalLowering(string construct) : IConstructLowering
{
    private const string MonitoringPrincipal = "monitoring.rds.amazonaws.com";
    private const string MonitoringPolicy = "service-role/AmazonRDSEnhancedMonitoringRole";

    public string Construct => construct;

    public void Create(Service service, PlanBuilder plan)
    {
        var draft = PlainLowering.Start(service, construct, plan);
        var role = Roles.Add(
            $"{service.Id}_monitoring_role",
            $"{service.Id}_monitoring",
            MonitoringPrincipal,
            Origins.Of(service).Because("RDS measures the database's host"),
            plan);
        role.Append("managed_policies", PlanValue.Of(MonitoringPolicy));
        draft.Set("monitoring_role", role.Output("arn")).Set("zones", Networks.Of(service, plan).Output("zones"));
        if (construct == ConstructKinds.RelationalCluster)
        {
            draft.Set("instance_count", PlanValue.Of(InstanceCount(service)))
                .Set("zone_suffixes", Networks.ZoneSuffixes(service, plan));
        }
        else if (service.Nodes.Length > 1)
        {
            draft.Set("multi_az", PlanValue.Of(true));
        }
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }

    /// <summary>Drawn members, or a writer with one reader for each further zone when Multi-AZ is stated.</summary>
    private static decimal InstanceCount(Service service)
    {
        var drawn = Math.Max(service.Nodes.Length, service.Properties.Number("instanceCount") ?? 1);
        return service.Properties.IsOn("multiAz") ? Math.Max(2, drawn) : drawn;
    }
}
