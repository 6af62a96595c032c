namespace ArchCompiler.Core.Diagnostics;

/// <summary>How far a fix can be trusted.</summary>
public enum FixSafety
{
    /// <summary>Applied without being asked.</summary>
    Safe,

    /// <summary>Applied only on request, since it decides something for the author.</summary>
    NeedsReview,
}
