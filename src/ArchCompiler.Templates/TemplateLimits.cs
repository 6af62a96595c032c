namespace ArchCompiler.Templates;

/// <summary>Where rendering stops rather than go on without end; raised with care, never switched off.</summary>
public sealed record TemplateLimits
{
    /// <summary>Turns of all loops together in one rendering.</summary>
    public int LoopTurns { get; init; } = 1_000_000;

    /// <summary>Templates included one inside the other.</summary>
    public int IncludeDepth { get; init; } = 32;

    /// <summary>UTF-16 units of output in one rendering, captures counted too.</summary>
    public int OutputLength { get; init; } = 16 * 1024 * 1024;
}
