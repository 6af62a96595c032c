using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// A zone is that of the name which is drawn at it, or at what answers under it; it logs what it is asked.
/// </summary>
internal sealed class DnsZoneLowering : IConstructLowering
{
    private const string QueryLog = "queryLog";

    public string Construct => ConstructKinds.DnsZone;

    public void Create(Service service, PlanBuilder plan)
    {
        var drawn = service.Properties.Find("domainName") is { Source: PropertySource.Default } asked
            && plan.Labels.Hosts.Domain is { } domain
                ? service with
                {
                    Properties = new(service.Properties.Values.SetItem(
                        asked.Declaration.Name, asked with { Text = domain, Source = PropertySource.Label })),
                }
                : service;
        var zone = PlainLowering.Start(drawn, Construct, plan, PlanScope.Global);
        if (service.Existing is null && service.Properties.IsOn(QueryLog))
        {
            QueryLogs.Keep(service, zone, plan);
        }
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
