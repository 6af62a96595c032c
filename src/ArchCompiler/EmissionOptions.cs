namespace ArchCompiler;

/// <summary>
/// What the target of an emission cannot know by itself, because it depends on where its files will stand.
/// </summary>
public sealed record EmissionOptions
{
    /// <summary>Nothing is known.</summary>
    public static EmissionOptions Default { get; } = new();

    /// <summary>
    /// Relative URL from the target's folder to the file of the drawing, percent-encoded; null where there is none.
    /// </summary>
    public string? SourceLink { get; init; }

    /// <summary>
    /// Relative URL from the target's folder to the folder of what the documents of several drawings share; null where
    /// they carry it themselves.
    /// </summary>
    public string? SharedAssets { get; init; }

    /// <summary>The day to print on documents, null for none.</summary>
    public DateOnly? Date { get; init; }
}
