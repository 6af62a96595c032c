using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// A part of a network drawn as a shape: the network has it, whether anything else asks for it or not. A door to a
/// service of AWS is an endpoint for each service that its label or its edges name.
/// </summary>
internal sealed class NetworkPartLowering : IConstructLowering
{
    public string Construct => ConstructKinds.Network;

    public void Create(Service service, PlanBuilder plan)
    {
        var part = service.Kind.Realisation?.Part ?? NetworkPart.None;
        var reached = part is NetworkPart.Endpoint ? ReachedBy(service, plan.Architecture) : [];
        if (part is NetworkPart.Endpoint && reached.IsEmpty)
        {
            plan.LeaveOut(service, NetworkDiagnostics.EndpointOfNothing(service));
            return;
        }

        var network = Networks.Of(service, plan);
        if (!network.IsExisting)
        {
            Add(part, service, reached, network);
        }

        plan.Share(service, network);
        foreach (var origin in Origins.Of(service))
        {
            plan.Add(new NoOp(
                origin,
                network.IsExisting ? "is a part of the network, which exists already" : "is a part of the network",
                [network.Id]));
        }
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }

    private static void Add(
        NetworkPart part, Service service, ImmutableArray<ServiceKind> reached, ConstructDraft network)
    {
        switch (part)
        {
            case NetworkPart.Internet:
                Networks.Add(network, SubnetTier.Public);
                break;
            case NetworkPart.Translation:
                Networks.Add(network, SubnetTier.Public);
                Networks.Add(network, SubnetTier.Application);
                network.Set("has_nat", PlanValue.Of(true));
                break;
            case NetworkPart.Subnet or NetworkPart.Routes:
                Networks.Add(network, Tiers.Of(service));
                break;
            case NetworkPart.Endpoint:
                AddEndpoints(reached, network);
                break;
        }
    }

    /// <summary>
    /// A gateway endpoint where the service has one, which is free, and interfaces in the application's subnets for the
    /// rest of it.
    /// </summary>
    private static void AddEndpoints(ImmutableArray<ServiceKind> reached, ConstructDraft network)
    {
        Networks.Add(network, SubnetTier.Application);
        foreach (var kind in reached)
        {
            if (kind.Realisation?.GatewayEndpoint is { } gateway)
            {
                network.Append("gateway_endpoints", PlanValue.Of(gateway));
            }

            if (kind.Endpoints.Length > 0)
            {
                network.Append("interface_endpoints", kind.Endpoints.Select(PlanValue.Of));
            }
        }
    }

    /// <summary>What an endpoint leads to: by its label, else by the edges along it.</summary>
    private static ImmutableArray<ServiceKind> ReachedBy(Service endpoint, Architecture architecture) =>
        !endpoint.Mentions.IsEmpty
            ? endpoint.Mentions
            :
            [
                .. architecture.Relations.Where(relation => relation.Via.Contains(endpoint.Id))
                    .Concat(architecture.RelationsFrom(endpoint))
                    .Select(relation => architecture.FindService(relation.To)).OfType<Service>()
                    .Select(service => service.Kind)
                    .Where(kind => !kind.Endpoints.IsEmpty || kind.Realisation?.GatewayEndpoint is not null)
                    .DistinctBy(kind => kind.Id, StringComparer.Ordinal),
            ];
}
