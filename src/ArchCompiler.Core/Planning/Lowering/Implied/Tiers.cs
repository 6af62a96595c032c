using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>The tier that a part of a network states.</summary>
internal static class Tiers
{
    private const string Property = "tier";

    /// <summary>The tier of a drawn subnet or route table.</summary>
    public static SubnetTier Of(Service part) => part.Properties.Text(Property) switch
    {
        "public" => SubnetTier.Public,
        "data" => SubnetTier.Data,
        _ => SubnetTier.Application,
    };
}
