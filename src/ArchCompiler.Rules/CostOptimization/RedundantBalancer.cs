using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.CostOptimization;

/// <summary>A load balancer that only fronts another one, or shares all its targets with one, is paid for twice.</summary>
public sealed class RedundantBalancer : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "COST006", "redundant-balancer", Pillar.CostOptimization, Severity.Note,
        "No load balancer does the work of another", "COST05-BP05");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => architecture.HasBalancers;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture) =>
        [
            .. architecture.FindBalancerChains().DistinctBy(c => c.Front.FirstNodeId, StringComparer.Ordinal).Select(c => Front(c.Front, c.Back, architecture)),
            .. Twins(architecture).Select(pair => Twin(pair.First, pair.Second, architecture)),
        ];

    private static Finding Front(Service front, Service back, Architecture architecture) =>
        Report(front, architecture, $"'{front.DrawnName}' is paid for though '{back.DrawnName}' does its work", back);

    private static Finding Twin(Service first, Service second, Architecture architecture) =>
        Report(second, architecture, $"'{second.DrawnName}' has the same callers and targets as '{first.DrawnName}'", first);

    private static Finding Report(Service service, Architecture architecture, string message, Service other) =>
        Finding.About(
            service,
            architecture,
            message,
            "each load balancer costs about 16 dollars a month before the first request",
            $"draw one load balancer in the place of {service.FirstNodeId} and {other.FirstNodeId}")
            with { Path = [service.FirstNodeId, .. other.NodeIds] };

    private static IEnumerable<(Service First, Service Second)> Twins(Architecture architecture) =>
        from same in architecture.Services
            .Where(s => s.Kind.Has(Capabilities.BalancesLoad))
            .GroupBy(s => (s.Kind.Id, Ends(architecture.RelationsInto(s), r => r.From), Ends(architecture.RelationsFrom(s), r => r.To)))
        where same.Key.Item2.Length > 0 && same.Key.Item3.Length > 0
        from other in same.Skip(1)
        select (same.First(), other);

    private static string Ends(IEnumerable<Relation> relations, Func<Relation, string> end) =>
        string.Join(' ', relations.Where(r => r.Kind is RelationKind.Requests or RelationKind.Invokes).Select(end).Order(StringComparer.Ordinal));
}
