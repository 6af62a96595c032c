using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A zone is that of the name which is drawn at it, or at what answers under it.</summary>
internal sealed class DnsZoneLowering : IConstructLowering
{
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
        PlainLowering.Start(drawn, Construct, plan, PlanScope.Global);
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
