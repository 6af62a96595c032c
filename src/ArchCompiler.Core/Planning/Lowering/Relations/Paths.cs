using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Opens the network path that an edge stands for.</summary>
internal static class Paths
{
    /// <summary>
    /// Opens the path between two services where both ends have a security group; nothing to open otherwise.
    /// </summary>
    public static void Open(RelationStep step, PlanValue? port = null)
    {
        if (step.Plan.SecurityGroupOf(step.From) is not { } from || step.Plan.SecurityGroupOf(step.To) is not { } to
            || (port ?? PortOf(step.Relation, step.To, step.Plan)) is not { } number)
        {
            return;
        }

        step.Plan.Add(new Flow(
            $"{step.From.Id}_to_{step.To.Id}",
            new FlowEnd.Group(from.Id),
            new FlowEnd.Group(to.Id),
            ProtocolOf(step.To),
            number,
            PlanText.Describe(step.Relation),
            step.Origins));
    }

    /// <summary>Opens a service to somewhere outside its network.</summary>
    public static void OpenTo(
        Service service, string id, FlowEnd outside, Relation relation, PlanBuilder plan, PlanValue? at = null)
    {
        if (plan.SecurityGroupOf(service) is { } group && (at ?? PortOf(relation, service, plan)) is { } port)
        {
            plan.Add(new Flow(
                id,
                outside,
                new FlowEnd.Group(group.Id),
                ProtocolOf(service),
                port,
                PlanText.Describe(relation),
                Origins.Of(relation)));
        }
    }

    /// <summary>
    /// Where a service listens: what its kind declares, else the edge's own port. What runs programs listens wherever
    /// the edges say, and on its own port.
    /// </summary>
    public static PlanValue? PortOf(Relation relation, Service service, PlanBuilder plan)
    {
        if (service.Kind.Realisation?.Ports is not [var declared, ..])
        {
            return null;
        }

        var own = declared.Property is { } property ? service.Properties.Number(property) : null;
        var isAnother = relation.Port is { } port && port != own
            && ((declared.Property is null && !service.Kind.Has(Capabilities.BalancesLoad))
                || service.Kind.Has(Capabilities.RunsCode));
        return isAnother && relation.Port is { } stated ? PlanValue.Of(stated)
            : declared.Property is { } name && PropertyArguments.ValueOf(service, name, plan) is { } value ? value
            : declared.Number is { } number ? PlanValue.Of(number)
            : null;
    }

    private static string ProtocolOf(Service service) =>
        service.Kind.Realisation?.Ports is [var port, ..] ? port.Protocol : "tcp";
}
