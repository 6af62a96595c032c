using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.OperationalExcellence;

/// <summary>
/// A component without an edge, or compute without a caller, is a mistake in the drawing or something forgotten.
/// </summary>
public sealed class UnconnectedComponent : ServiceRule
{
    // A control with something to act on; others (account-wide detectors, for one) act on everything and need no edge.
    private const Capabilities ActsOnOthers =
        Capabilities.ManagesKeys | Capabilities.KeepsSecrets | Capabilities.TakesBackups
        | Capabilities.WatchesMetrics | Capabilities.CollectsLogs | Capabilities.CollectsTraces;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "OPS013", "unconnected-component", Pillar.OperationalExcellence, Severity.Note,
        "Every component is connected, and all compute is called", "COST04-BP01");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        !service.Kind.Has(Capabilities.Network)
        && (!service.Kind.Has(Capabilities.Control) || service.Kind.HasAny(ActsOnOthers));

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (architecture.IsAlone(service))
        {
            yield return Report(
                service, architecture, "is connected to nothing", $"draw what uses {service.FirstNodeId}");
        }
        else if (architecture.IsUncalledCompute(service))
        {
            yield return Report(
                service, architecture, "is called by nothing", $"draw what calls {service.FirstNodeId}");
        }
        else if (architecture.IsIdleCollector(service))
        {
            yield return Report(
                service, architecture, "is sent logs by nothing", $"lead to {service.FirstNodeId} what writes logs");
        }
    }

    private static Finding Report(Service service, Architecture architecture, string what, string remedy) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' {what}",
            "what stands alone in a drawing is a mistake in it or waste",
            remedy);
}
