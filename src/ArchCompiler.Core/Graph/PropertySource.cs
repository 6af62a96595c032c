namespace ArchCompiler.Core.Graph;

/// <summary>How a property came by its value, from the weakest to the strongest.</summary>
public enum PropertySource
{
    /// <summary>From the catalog.</summary>
    Default,

    /// <summary>Read from the label.</summary>
    Label,

    /// <summary>Stated: metadata, directive, front matter or project file.</summary>
    Stated,
}
