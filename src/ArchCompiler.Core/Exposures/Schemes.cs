namespace ArchCompiler.Core.Exposures;

/// <summary>The scheme of what stands in front of others, as authors state it.</summary>
public static class Schemes
{
    /// <summary>Name of the property.</summary>
    public const string Property = "scheme";

    /// <summary>Answers inside its network and to networks that are joined to it.</summary>
    public const string Internal = "internal";

    /// <summary>Answers to the internet.</summary>
    public const string InternetFacing = "internet-facing";
}
