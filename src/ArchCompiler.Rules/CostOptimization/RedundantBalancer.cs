using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.CostOptimization;

/// <summary>
/// A load balancer that only fronts another one, or shares all its callers and targets with one, is paid for twice.
/// </summary>
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
            .. architecture.FindBalancerChains()
                .DistinctBy(chain => chain.Front.Id.Text, StringComparer.Ordinal)
                .Select(chain => ReportFront(chain, architecture)),
            .. Twins(architecture).Select(pair => ReportTwin(pair.First, pair.Second, architecture)),
        ];

    private static Finding ReportFront(BalancerChain chain, Architecture architecture)
    {
        var (front, back) = (string.Join(", ", chain.FrontIds), string.Join(", ", chain.BackIds));
        return new(
            Subject.Nodes(chain.FrontIds),
            architecture.NameSpanOf(chain.Front),
            $"load balancer {front} is drawn beside {back}, which does its work",
            Why,
            $"take {front} out of the drawing")
        {
            Path = [chain.Front.Id.Text, .. chain.BackIds],
        };
    }

    private static Finding ReportTwin(Service first, Service second, Architecture architecture) =>
        Finding.About(
            second,
            architecture,
            $"load balancer {second.FirstNodeId} has the same callers and the same targets as {first.FirstNodeId}",
            Why,
            $"draw one load balancer in the place of {first.FirstNodeId} and {second.FirstNodeId}");

    private static IEnumerable<(Service First, Service Second)> Twins(Architecture architecture) =>
        from service in architecture.Services
        where service.Kind.Has(Capabilities.BalancesLoad)
        let callers = Ends(architecture.RelationsInto(service), r => r.From)
        let targets = Ends(architecture.RelationsFrom(service), r => r.To)
        where callers.Length > 0 && targets.Length > 0
        group service by (service.Kind.Id, callers, targets) into same
        from other in same.Skip(1)
        select (same.First(), other);

    private static string Ends(IEnumerable<Relation> relations, Func<Relation, string> end) =>
        string.Join(
            ' ',
            relations.Where(IsRequest).Select(r => $"{end(r)}:{r.Port}{r.Path}").Order(StringComparer.Ordinal));

    private static bool IsRequest(Relation relation) => relation.Kind is RelationKind.Requests or RelationKind.Invokes;

    private const string Why = "each load balancer costs about 16 dollars a month before the first request";
}
