namespace ArchCompiler.Core.Diagnostics;

/// <summary>
/// How much a diagnostic matters; ordered, so that the worst is the greatest. Off is a setting and no severity.
/// </summary>
public enum Severity
{
    /// <summary>Good to know; asks for nothing.</summary>
    Note,

    /// <summary>Needs a decision.</summary>
    Warning,

    /// <summary>Wrong; fails a build by default.</summary>
    Error,
}
