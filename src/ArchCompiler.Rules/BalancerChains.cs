using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Rules;

/// <summary>Load balancers that hand requests to load balancers.</summary>
internal static class BalancerChains
{
    extension(Architecture architecture)
    {
        /// <summary>Whether any load balancer is drawn.</summary>
        public bool HasBalancers => architecture.Services.Any(s => s.Kind.Has(Capabilities.BalancesLoad));

        /// <summary>Pairs of a balancer that was folded into the one behind it and that one, as they were drawn.</summary>
        public IEnumerable<(Service Front, Service Back, Relation Relation)> FindFoldedBalancers() =>
            from service in architecture.Services
            where service.Kind.Has(Capabilities.BalancesLoad)
            from front in service.Fronts
            let fronts = service.Fronts.Select(f => f.Node).ToHashSet()
            let edges = architecture.Dropped.Select(d => d.Edge).Where(e => e.From.Text == front.Node.Id.Text).ToImmutableArray()
            where edges.Length > 0
            select (
                service with { Nodes = [front.Node], Title = front.Title, Span = front.Node.Span },
                service with { Nodes = [.. service.Nodes.Where(n => !fronts.Contains(n))] },
                new Relation($"{service.Id}-requests-{service.Id}", service.Id, service.Id, RelationKind.Requests, edges, edges[0].Span));

        /// <summary>
        /// Pairs of a balancer and the one that it sends requests to. A front with fixed addresses has a reason to stand there, so it counts not.
        /// </summary>
        public IEnumerable<(Service Front, Service Back, Relation Relation)> FindBalancerChains() =>
            architecture.FindFoldedBalancers().Concat(architecture.FindDrawnChains());

        private IEnumerable<(Service Front, Service Back, Relation Relation)> FindDrawnChains() =>
            from relation in architecture.Relations
            where relation.Kind is RelationKind.Requests or RelationKind.Attaches or RelationKind.Contains
            let front = architecture.FindService(relation.From)
            let back = architecture.FindService(relation.To)
            where front is not null && back is not null && front.Id != back.Id
            where front.Kind.Has(Capabilities.BalancesLoad) && back.Kind.Has(Capabilities.BalancesLoad)
            where !front.Kind.Has(Capabilities.FixedAddress)
            select (front, back, relation);
    }
}
