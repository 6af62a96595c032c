using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Rules;

/// <summary>A load balancer that hands requests to another one.</summary>
/// <param name="Front">The first node of the front.</param>
/// <param name="FrontIds">Drawn ids of the front.</param>
/// <param name="BackIds">Drawn ids of what stands behind it.</param>
/// <param name="Edges">The edges between them.</param>
internal sealed record BalancerChain(
    DiagramNode Front,
    ImmutableArray<string> FrontIds,
    ImmutableArray<string> BackIds,
    ImmutableArray<DiagramEdge> Edges);

/// <summary>
/// Finds load balancers before load balancers, whether binding kept them apart or made one of them. A front with
/// fixed addresses has a reason
/// to stand there and does not count.
/// </summary>
internal static class BalancerChains
{
    extension(Architecture architecture)
    {
        /// <summary>Whether any load balancer is drawn.</summary>
        public bool HasBalancers => architecture.Services.Any(IsBalancer);

        /// <summary>
        /// The chains, in drawing order of their fronts where binding made one of both, then of their relations.
        /// </summary>
        public IEnumerable<BalancerChain> FindBalancerChains() =>
            [.. FindFolded(architecture), .. FindKept(architecture)];
    }

    private static bool IsBalancer(Service service) => service.Kind.Has(Capabilities.BalancesLoad);

    private static IEnumerable<BalancerChain> FindFolded(Architecture architecture)
    {
        var nodes = architecture.Services.Where(IsBalancer)
            .SelectMany(service => service.Nodes.Select(node => (service, node)))
            .DistinctBy(pair => pair.node.Id.Text, StringComparer.Ordinal)
            .ToDictionary(pair => pair.node.Id.Text, pair => pair, StringComparer.Ordinal);
        return
            from edge in architecture.Dropped.Select(d => d.Edge)
            where edge.From.Text != edge.To.Text && nodes.ContainsKey(edge.From.Text) && nodes.ContainsKey(edge.To.Text)
            where nodes[edge.From.Text].service.Id == nodes[edge.To.Text].service.Id
            group edge by edge.From.Text into front
            select new BalancerChain(
                nodes[front.Key].node,
                [front.Key],
                [.. front.Select(e => e.To.Text).Distinct(StringComparer.Ordinal)],
                [.. front]);
    }

    private static IEnumerable<BalancerChain> FindKept(Architecture architecture) =>
        from relation in architecture.Relations
        where relation.Kind is RelationKind.Requests
        let front = architecture.FindService(relation.From)
        let back = architecture.FindService(relation.To)
        where front is not null && back is not null && !front.Nodes.IsEmpty
        where IsBalancer(front) && IsBalancer(back) && !front.Kind.Has(Capabilities.FixedAddress)
        select new BalancerChain(front.Nodes[0], [.. front.NodeIds], [.. back.NodeIds], relation.Edges);
}
