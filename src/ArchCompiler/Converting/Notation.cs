namespace ArchCompiler.Converting;

/// <summary>A notation that archc writes.</summary>
public enum Notation
{
    /// <summary>A Mermaid flowchart.</summary>
    Mermaid,

    /// <summary>archc's own YAML form.</summary>
    Yaml,
}
