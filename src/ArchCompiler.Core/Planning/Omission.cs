using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Core.Planning;

/// <summary>
/// A drawn thing that nothing in the output stands for, with the reason: what whoever deploys the rest has to know.
/// </summary>
/// <param name="Origin">What was drawn, and where.</param>
/// <param name="Title">What the author calls it; empty for an edge.</param>
/// <param name="Reason">Why it is left out, in a few words without a full stop.</param>
public sealed record Omission(Origin Origin, string Title, string Reason)
{
    /// <summary>What was reported because of it, null where nothing is wrong with the drawing.</summary>
    public Diagnostic? Diagnostic { get; init; }

    /// <summary>
    /// True for what stands outside of what archc deploys, and what leads there: nobody asked for it to be deployed.
    /// </summary>
    public bool IsOutside { get; init; }
}
