using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of requests that are divided.</summary>
internal static class RoutingDiagnostics
{
    public static Diagnostic NothingTellsApart(Relation relation, Service balancer, Service target, string path) =>
        LoweringDiagnostics.About(
            relation,
            "ARC378",
            Severity.Warning,
            $"Nothing says which requests '{balancer.Title}' sends to '{target.Title}' and which to its other targets: "
            + $"it gets those below {path}, and another all the rest.") with
        {
            Remedy = "Write the path or the host on each arrow, such as `/orders/*`, or shares such as `50%`.",
        };
}
