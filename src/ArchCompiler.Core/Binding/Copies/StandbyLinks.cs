using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Copies;

/// <summary>
/// Takes out the links to a standby of who has one to the service itself: it answers at the same address when it takes
/// over, and grants nothing more.
/// </summary>
internal static class StandbyLinks
{
    /// <summary>The links without those, and the edges that gave no link.</summary>
    public static (List<Link> Links, List<DroppedEdge> Dropped) Settle(
        (List<Link> Links, List<DroppedEdge> Dropped) expanded)
    {
        var (links, dropped) = expanded;
        var standby = links.Where(LeadsToStandby).ToHashSet<Link>(ReferenceEqualityComparer.Instance);
        if (standby.Count == 0)
        {
            return expanded;
        }

        var served = links.Where(link => !standby.Contains(link))
            .Select(link => (link.From.Id, link.To.Id))
            .ToHashSet();
        var taken = standby.Where(link => served.Contains((link.From.Id, link.To.Id))
                || served.Contains((link.To.Id, link.From.Id)))
            .ToHashSet<Link>(ReferenceEqualityComparer.Instance);
        return (
            [.. links.Where(link => !taken.Contains(link))],
            [
                .. dropped,
                .. taken.SelectMany(link => link.Edges).Distinct()
                    .Select(edge => new DroppedEdge(edge, "the standby takes over at the address of the other")),
            ]);
    }

    private static bool LeadsToStandby(Link link) =>
        link.Edges is [var edge]
        && (link.To.Standbys.Contains(edge.To.Text) || link.From.Standbys.Contains(edge.From.Text));
}
