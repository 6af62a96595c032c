namespace ArchCompiler.Core.Catalog;

/// <summary>Which tier of subnets the network interfaces of a kind live in.</summary>
public enum SubnetTier
{
    /// <summary>Has no interfaces in a VPC.</summary>
    None,

    /// <summary>Routed to the internet gateway.</summary>
    Public,

    /// <summary>Private, with a way out through NAT.</summary>
    Application,

    /// <summary>Private, with no way out.</summary>
    Data,
}
