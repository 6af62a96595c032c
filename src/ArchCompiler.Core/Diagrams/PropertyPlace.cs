namespace ArchCompiler.Core.Diagrams;

/// <summary>Where a property was written; ordered from the weakest to the strongest.</summary>
public enum PropertyPlace
{
    /// <summary>The project file <c>archc.yaml</c>.</summary>
    Project,

    /// <summary>The diagram's front matter.</summary>
    FrontMatter,

    /// <summary>Metadata (<c>A@{ … }</c>), a directive line (<c>%% archc: A …</c>) or the YAML form itself.</summary>
    Statement,

    /// <summary>The environment that was asked for, in the project file.</summary>
    Environment,
}
