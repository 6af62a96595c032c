using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// What code in networks has to reach beyond them, and the ways that are opened for it: a gateway endpoint's addresses
/// where a service has one, the network's interface endpoints where they serve it, and the internet over TLS for what
/// is left. What nothing asks for is not opened.
/// </summary>
internal sealed class WaysOut
{
    private const int Https = 443;

    private readonly SortedDictionary<string, List<Need>> needs = new(StringComparer.Ordinal);

    /// <summary>A service of AWS that has no interfaces in a network is called by its API.</summary>
    public void Call(Service caller, Service called, bool isFar, IEnumerable<Origin> origins) =>
        Call(caller, called.Kind, isFar, [.. origins]);

    /// <summary>Services of AWS are called by their APIs, which have these interface endpoints.</summary>
    public void Call(Service caller, string what, ImmutableArray<string> endpoints, IEnumerable<Origin> origins) =>
        Add(caller, new(what, [.. origins]) { Endpoints = endpoints });

    /// <summary>What AWS itself keeps in buckets is fetched: packages, layers of images.</summary>
    public void Fetch(Service caller, string what, IEnumerable<Origin> origins) =>
        Add(caller, new(what, [.. origins]) { Gateway = caller.Kind.Realisation?.FetchesBy });

    /// <summary>Something on the internet is asked, or something elsewhere whose addresses are stated.</summary>
    public void Ask(
        Service caller, string what, IEnumerable<Origin> origins, int? port = null, string? range = null) =>
        Add(caller, new(what, [.. origins]) { Port = port ?? Https, Range = range });

    /// <summary>A balancer that faces the internet answers at addresses there, also those beside it.</summary>
    public void AskAtTheFront(Service caller, ConstructDraft balancer, PlanValue port, IEnumerable<Origin> origins) =>
        Add(caller, new(balancer.Title, [.. origins]) { Front = balancer, FrontPort = port });

    /// <summary>Opens the ways, once all needs are known.</summary>
    public void Settle(PlanBuilder plan)
    {
        foreach (var (id, asked) in needs)
        {
            if (plan.Architecture.FindService(id) is { } service && plan.SecurityGroupOf(service) is { } group)
            {
                plan.Stand(plan.Regions.Of(service));
                Open(service, group, asked, plan);
            }
        }

        foreach (var service in plan.Architecture.Services.Where(service =>
            plan.WorkloadsOf(service).Count > 0 && plan.SecurityGroupOf(service) is not null
            && plan.Labels.Isolation.Holds(service)))
        {
            plan.ReportOnce(NetworkDiagnostics.NoWayOut(service, !plan.Labels.Isolation.HoldsAll(service)));
        }
    }

    private static void Open(Service service, ConstructDraft group, List<Need> asked, PlanBuilder plan)
    {
        var network = Networks.Of(service, plan);
        foreach (var way in asked.Where(need => IsAsked(need))
            .GroupBy(need => WayOf(need, service, network, plan))
            .Where(way => way.Key is not null))
        {
            var (name, end, port) = way.Key ?? throw new System.Diagnostics.UnreachableException();
            var what = string.Join(
                ", ", way.Select(need => need.What).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            plan.Add(new Flow(
                $"{service.Id}_to_{name}",
                new FlowEnd.Group(group.Id),
                end,
                "tcp",
                port,
                PlanText.Describe(what),
                [.. way.SelectMany(need => need.Origins).Distinct()]));
        }
    }

    private static bool IsAsked(Need need) =>
        need.Front is not { } balancer || balancer.Find("internal") is PlanValue.Flag { Value: false };

    private static Way? WayOf(Need need, Service service, ConstructDraft network, PlanBuilder plan)
    {
        if (need.Gateway is { } gateway && !network.IsExisting)
        {
            network.Append("gateway_endpoints", PlanValue.Of(gateway));
            network.Append("prefix_lists", PlanValue.Of(gateway));
            return new(gateway, new FlowEnd.Prefix(network.Output($"{gateway}_prefix_list")), PlanValue.Of(Https));
        }

        if (need.Endpoints.Length > 0
            && network.Items("interface_endpoints") is { Length: > 0 } served
            && need.Endpoints.All(endpoint => served.Contains(PlanValue.Of(endpoint))))
        {
            return new("endpoints", new FlowEnd.Endpoints(network.Id), PlanValue.Of(Https));
        }

        if (need.Range is { } range)
        {
            return new("outside", new FlowEnd.Range(PlanValue.Of(range)), PlanValue.Of(need.Port));
        }

        // What an existing network that leads nowhere has of endpoints is not known.
        return plan.Labels.Isolation.Holds(service) && !network.IsExisting
            ? null
            : new("internet", new FlowEnd.Internet(), need.FrontPort ?? PlanValue.Of(need.Port));
    }

    private void Call(Service caller, ServiceKind called, bool isFar, ImmutableArray<Origin> origins)
    {
        var gateway = isFar ? null : called.Realisation?.GatewayEndpoint;
        if (gateway is not null)
        {
            Add(caller, new(called.Title, origins) { Gateway = gateway });
        }

        if (gateway is null || called.Endpoints.Length > 0)
        {
            Add(caller, new(called.Title, origins) { Endpoints = isFar ? [] : called.Endpoints });
        }
    }

    private void Add(Service caller, Need need)
    {
        if (!needs.TryGetValue(caller.Id, out var list))
        {
            needs[caller.Id] = list = [];
        }

        list.Add(need);
    }

    private sealed record Way(string Name, FlowEnd End, PlanValue Port);

    private sealed record Need(string What, ImmutableArray<Origin> Origins)
    {
        public ImmutableArray<string> Endpoints { get; init; } = [];

        public string? Gateway { get; init; }

        public int Port { get; init; } = Https;

        public string? Range { get; init; }

        public ConstructDraft? Front { get; init; }

        public PlanValue? FrontPort { get; init; }
    }
}
