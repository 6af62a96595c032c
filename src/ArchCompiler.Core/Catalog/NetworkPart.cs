namespace ArchCompiler.Core.Catalog;

/// <summary>Which part of a network a kind is, where it is one.</summary>
public enum NetworkPart
{
    /// <summary>None.</summary>
    None,

    /// <summary>The network itself.</summary>
    Whole,

    /// <summary>The way to and from the internet.</summary>
    Internet,

    /// <summary>The way out for what has no address of its own.</summary>
    Translation,

    /// <summary>A range of addresses in a zone.</summary>
    Subnet,

    /// <summary>The routes of subnets.</summary>
    Routes,

    /// <summary>A door to a service of AWS inside the network.</summary>
    Endpoint,
}
