namespace ArchCompiler.Core.Catalog;

/// <summary>How far one use of a kind reaches, as AWS builds it.</summary>
public enum ServiceScope
{
    /// <summary>One for all regions.</summary>
    Global,

    /// <summary>Global or of one region, by what it is attached to.</summary>
    GlobalOrRegional,

    /// <summary>Of one region, outside any VPC.</summary>
    Regional,

    /// <summary>Of one region, with interfaces in a VPC.</summary>
    RegionalVpc,

    /// <summary>Of one zone.</summary>
    Zonal,

    /// <summary>Of one zone or a region, by how it is set up.</summary>
    ZonalOrRegional,

    /// <summary>Between two regions.</summary>
    CrossRegion,

    /// <summary>Outside AWS.</summary>
    External,
}
