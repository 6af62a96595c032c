namespace ArchCompiler.Core.Conversion;

/// <summary>At which ends an edge has a head.</summary>
public enum ArrowHeads
{
    /// <summary>At its end alone.</summary>
    One,

    /// <summary>At both ends.</summary>
    Both,

    /// <summary>At none: a line.</summary>
    None,
}
