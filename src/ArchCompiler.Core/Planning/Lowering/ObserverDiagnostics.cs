using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What is not made for somebody else's monitoring.</summary>
internal static class ObserverDiagnostics
{
    public static Diagnostic Collects(Relation relation, Participant observer, Service service) =>
        LoweringDiagnostics.About(
            relation,
            "ARC385",
            Severity.Warning,
            $"'{observer.Title}' gets what it collects of '{service.Title}' from AWS's API or from an agent beside it, "
            + "so nothing is opened, and its access to your account is yours to give.") with
        {
            Brief = $"'{observer.Title}' collects by AWS's API or an agent, which is not deployed",
            Remedy = "Where it comes in by the network, write what it requests on the arrow ('HTTPS GET /health').",
        };
}
