using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What a key that is drawn cannot encrypt.</summary>
internal static class KeyDiagnostics
{
    public static Diagnostic LogsOfEdgeKeepTheirKey(Relation relation, string logged) =>
        LoweringDiagnostics.About(
            relation,
            "ARC380",
            Severity.Warning,
            $"The log of '{logged}' stays under AWS's own key: AWS keeps it in us-east-1, "
            + "and the key is in another region.") with
        {
            Remedy = "Accept it, or set a key of us-east-1 on that log group outside archc.",
        };
}
