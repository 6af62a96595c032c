namespace ArchCompiler.Core.Graph;

/// <summary>How it is decided who of several answers.</summary>
public enum RoutingPolicy
{
    /// <summary>The first while it can.</summary>
    Primary,

    /// <summary>The one that takes over.</summary>
    Secondary,

    /// <summary>Each its share.</summary>
    Weighted,

    /// <summary>The nearest.</summary>
    Latency,

    /// <summary>By where the question comes from.</summary>
    Geolocation,

    /// <summary>All.</summary>
    Multivalue,
}

/// <summary>What an arrow says of who answers.</summary>
/// <param name="Policy">How it is decided.</param>
public sealed record Routing(RoutingPolicy Policy)
{
    /// <summary>Its share, null where none is stated.</summary>
    public int? Weight { get; init; }

    /// <summary>Code of the country or continent, <c>*</c> for everywhere else.</summary>
    public string? Place { get; init; }

    /// <summary>Whether <see cref="Place"/> is a continent.</summary>
    public bool IsContinent { get; init; }

    /// <summary>Code of the region whose neighbourhood it answers.</summary>
    public string? Region { get; init; }
}
