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

    public static Diagnostic HostsAreNotToldApart(Relation relation, Participant from) =>
        LoweringDiagnostics.About(
            relation,
            "ARC318",
            Severity.Error,
            $"'{from.Title}' cannot tell requests apart by the name '{relation.Host}'.") with
        {
            Brief = $"{from.Kind.Title} does not tell hosts apart",
            Remedy = "Tell targets apart by path, or draw a load balancer.",
        };

    public static Diagnostic NoPolicy(Relation relation, Participant from, string reason) =>
        LoweringDiagnostics.About(relation, "ARC365", Severity.Error, $"'{from.Title}' {reason}.") with
        {
            Brief = $"'{from.Title}' {reason}",
            Remedy = "Write another policy on the arrow (`primary`, `secondary`, `80 %`, a country), or none.",
        };
}
