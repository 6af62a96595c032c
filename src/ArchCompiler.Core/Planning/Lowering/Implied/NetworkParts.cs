using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// Parts of networks that are drawn at an edge or in its way: who is in another network does not use them.
/// </summary>
internal static class NetworkParts
{
    /// <summary>
    /// A part of a drawn network at an edge with the end that is in another; null where all of them are in one.
    /// </summary>
    public static (Service Part, Service End)? FindElsewhere(
        Relation relation, Participant from, Participant to, PlanBuilder plan)
    {
        Service?[] ends = [from as Service, to as Service];
        foreach (var part in relation.Via.Select(plan.Architecture.FindService).Concat(ends).OfType<Service>()
            .Where(service => IsPart(service, plan)))
        {
            var end = ends.OfType<Service>().FirstOrDefault(service => service.Id != part.Id
                && NetworkOf(service, plan) is { } network
                && network != plan.Of(part));
            if (end is not null)
            {
                return (part, end);
            }
        }

        return null;
    }

    private static bool IsPart(Service service, PlanBuilder plan) =>
        plan.Of(service)?.Kind == ConstructKinds.Network
        && service.Boundaries.Any(id => plan.Architecture.FindBoundary(id)?.Kind is BoundaryKind.Vpc);

    private static ConstructDraft? NetworkOf(Service service, PlanBuilder plan) =>
        plan.SecurityGroupOf(service) is not null ? Networks.Of(service, plan)
        : IsPart(service, plan) ? plan.Of(service)
        : null;
}
