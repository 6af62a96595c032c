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

        /// <summary>
        /// Pairs of a balancer and the one that it sends requests to. A front with fixed addresses has a reason to stand there, so it counts not.
        /// </summary>
        public IEnumerable<(Service Front, Service Back, Relation Relation)> FindBalancerChains() =>
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
