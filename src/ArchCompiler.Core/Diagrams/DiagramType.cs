namespace ArchCompiler.Core.Diagrams;

/// <summary>The notation a diagram was written in.</summary>
public enum DiagramType
{
    /// <summary>Mermaid <c>flowchart</c>, <c>graph</c> or <c>swimlane-beta</c>.</summary>
    Flowchart,

    /// <summary>Mermaid <c>architecture-beta</c>.</summary>
    Architecture,

    /// <summary>Mermaid C4 deployment or container diagram.</summary>
    C4,

    /// <summary>archc's own YAML form.</summary>
    Yaml,
}
