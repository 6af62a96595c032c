namespace ArchCompiler.Core.Diagnostics;

/// <summary>What sort of drawn element a diagnostic is about.</summary>
public enum SubjectType
{
    /// <summary>The diagram as a whole.</summary>
    Diagram,

    /// <summary>One or more drawn nodes.</summary>
    Node,

    /// <summary>One or more drawn edges.</summary>
    Edge,

    /// <summary>A drawn group.</summary>
    Group,
}
