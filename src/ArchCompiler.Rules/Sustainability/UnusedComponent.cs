using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Sustainability;

/// <summary>
/// What nothing uses draws power and money for nothing: a store without a reader, a collector without a producer,
/// idle compute.
/// </summary>
public sealed class UnusedComponent : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SUS004", "unused-component", Pillar.Sustainability, Severity.Note,
        "No component is kept that nothing uses", "SUS03-BP02");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.HasAny(
            Capabilities.StoresData | Capabilities.RunsCode | Capabilities.AssumesRole | Capabilities.CollectsLogs);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (WhatIsIdle(service, architecture) is { } what)
        {
            yield return Finding.About(
                service,
                architecture,
                $"'{service.DrawnName}' {what}",
                "what runs unused draws power and money",
                $"take {service.FirstNodeId} out, or draw what uses it");
        }
    }

    private static string? WhatIsIdle(Service service, Architecture architecture) =>
        architecture.IsIdleCollector(service) ? "collects logs that nothing sends"
        : architecture.IsUnusedStore(service) ? "keeps data that nothing reads or writes"
        : architecture.IsUncalledCompute(service) && !ServesAnybody(service, architecture)
            ? "runs though nothing calls it"
        : null;

    private static bool ServesAnybody(Service service, Architecture architecture) =>
        architecture.RelationsFrom(service).Any(r => r.Kind is RelationKind.Requests or RelationKind.Invokes
            or RelationKind.Accesses or RelationKind.Publishes or RelationKind.Mounts or RelationKind.External);
}
