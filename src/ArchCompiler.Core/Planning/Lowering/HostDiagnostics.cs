using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What a drawn name of a host cannot be.</summary>
internal static class HostDiagnostics
{
    public static Diagnostic NotOfTheZone(Relation relation, Participant zone, Participant to, string host) =>
        LoweringDiagnostics.About(
            relation,
            "ARC381",
            Severity.Error,
            $"'{zone.Title}' gets no record '{host}' for '{to.Title}': it is not a name of that zone, "
            + $"or '{to.Title}' answers under another already.") with
        {
            Brief = $"'{host}' is no further name of '{to.Title}' in that zone",
            Remedy = "Draw a zone of that name, or one name for each target.",
        };
}
