using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>Whether a workload must live in public subnets.</summary>
internal static class Exposure
{
    /// <summary>
    /// True when it was drawn in a public subnet, or when users, or a zone that resolves to it, reach it with nothing
    /// in between.
    /// </summary>
    public static bool IsPublic(Service service, Architecture architecture) =>
        Networks.TierOf(service, architecture) is SubnetTier.Public
        || architecture.RelationsInto(service).Any(r => ComesFromOutside(r, architecture));

    /// <summary>Whether users, or a zone that resolves to the service, come in by a relation.</summary>
    public static bool ComesFromOutside(Relation relation, Architecture architecture) =>
        architecture.Find(relation.From) switch
        {
            Other other => other.Kind.Has(Capabilities.InternetEntry),
            Service service => relation.Kind is RelationKind.Requests or RelationKind.Resolves
                && service.Kind.Realisation?.Construct == ConstructKinds.DnsZone,
            _ => false,
        };
}
