using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// Which services answer under one name, and how it is decided who does: what the arrows out of a zone, or out of a
/// balancer for its targets, say. Where one arrow says what leaves the other a single part, the other has that.
/// </summary>
internal sealed class SharedNames
{
    private readonly Dictionary<string, Routing> routings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Relation>> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> sharers = new(StringComparer.Ordinal);

    public SharedNames(Architecture architecture)
    {
        foreach (var service in architecture.Services)
        {
            if (service.Kind.Has(Capabilities.ResolvesNames))
            {
                var resolved = architecture.RelationsFrom(service).Where(r => r.Kind is RelationKind.Resolves)
                    .OrderBy(r => r.To, StringComparer.Ordinal).ToList();
                foreach (var group in Complete(resolved).GroupBy(r => FamilyOf(routings[r.Id].Policy)))
                {
                    Share([.. group]);
                }
            }
            else if (service.Kind.Has(Capabilities.BalancesLoad))
            {
                foreach (var route in architecture.RelationsFrom(service)
                    .Where(r => r.Kind is RelationKind.Requests or RelationKind.Invokes)
                    .OrderBy(r => r.To, StringComparer.Ordinal)
                    .GroupBy(r => r.Route?.ToString() ?? "", StringComparer.Ordinal))
                {
                    Group([.. Complete([.. route], weightsAlone: true)]);
                }
            }
        }
    }

    /// <summary>What decides whether a relation is followed; null where nothing has to.</summary>
    public Routing? RoutingOf(Relation relation) => routings.GetValueOrDefault(relation.Id);

    /// <summary>The relations among which is decided, by what they lead to; none where nothing has to be.</summary>
    public IReadOnlyList<Relation> GroupOf(Relation relation) => groups.GetValueOrDefault(relation.Id, []);

    /// <summary>Ids of the services that answer under one name with a service, itself among them.</summary>
    public IReadOnlyList<string> SharersOf(Service service) => sharers.GetValueOrDefault(service.Id, []);

    private void Group(List<Relation> group)
    {
        foreach (var relation in group.Count > 1 ? group : [])
        {
            groups[relation.Id] = group;
        }
    }

    private void Share(List<Relation> group)
    {
        Group(group);
        foreach (var relation in group)
        {
            sharers.TryAdd(relation.To, [.. group.Select(r => r.To)]);
        }
    }

    /// <summary>The relations that say who answers, with the one that is left the rest.</summary>
    private List<Relation> Complete(List<Relation> relations, bool weightsAlone = false)
    {
        List<Relation> stated = [], rest = [];
        foreach (var relation in relations)
        {
            var said = relation.Routing;
            var isSaid = said is not null
                && (!weightsAlone || said is { Policy: RoutingPolicy.Weighted, Weight: not null });
            (isSaid ? stated : rest).Add(relation);
            if (isSaid && said is not null)
            {
                routings[relation.Id] = said;
            }
        }

        if (rest is [var other] && stated.Count > 0 && RestOf(stated) is { } left)
        {
            routings[other.Id] = left;
            return [.. relations];
        }

        if (stated is [var only] && routings[only.Id].Policy is RoutingPolicy.Primary or RoutingPolicy.Secondary)
        {
            routings.Remove(only.Id);
            return [];
        }

        return stated;
    }

    private Routing? RestOf(List<Relation> stated)
    {
        var said = stated.ConvertAll(r => routings[r.Id]);
        var weight = said.Sum(routing => routing.Weight ?? 0);
        return said switch
        {
            [{ Policy: RoutingPolicy.Primary }] => new(RoutingPolicy.Secondary),
            [{ Policy: RoutingPolicy.Secondary }] => new(RoutingPolicy.Primary),
            _ when said.TrueForAll(r => r is { Policy: RoutingPolicy.Weighted, Weight: not null }) && weight < 100 =>
                new(RoutingPolicy.Weighted) { Weight = 100 - weight },
            _ when said.TrueForAll(r => r.Policy is RoutingPolicy.Geolocation && r.Place != "*") =>
                new(RoutingPolicy.Geolocation) { Place = "*" },
            _ => null,
        };
    }

    private static RoutingPolicy FamilyOf(RoutingPolicy policy) =>
        policy is RoutingPolicy.Secondary ? RoutingPolicy.Primary : policy;
}
