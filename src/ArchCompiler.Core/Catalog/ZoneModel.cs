namespace ArchCompiler.Core.Catalog;

/// <summary>How a kind comes to survive the loss of a zone.</summary>
public enum ZoneModel
{
    /// <summary>Does not apply.</summary>
    None,

    /// <summary>Spans zones by itself.</summary>
    Builtin,

    /// <summary>By a flag or by more subnets.</summary>
    Option,

    /// <summary>Must have at least two zones to exist at all.</summary>
    OptionMinimumTwo,

    /// <summary>By a second node or instance.</summary>
    Replicas,

    /// <summary>Never: lives in one zone.</summary>
    Zonal,
}
