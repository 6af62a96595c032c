using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>A load balancer before a load balancer adds a hop that can fail and gives nothing back.</summary>
public sealed class BalancerChain : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL016", "balancer-chain", Pillar.Reliability, Severity.Warning,
        "No load balancer stands before another without a reason", "REL04-BP01");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => architecture.HasBalancers;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture) =>
        architecture.FindBalancerChains().Select(chain => Report(chain.Front, chain.Back, chain.Relation, architecture));

    private static Finding Report(Service front, Service back, Relation relation, Architecture architecture) =>
        Finding.About(
            front,
            architecture,
            $"'{front.DrawnName}' hands every request to another load balancer, '{back.DrawnName}'",
            "each hop adds latency and one more thing that fails",
            $"lead what goes to {front.FirstNodeId} to {back.FirstNodeId}; archc makes one balancer of both")
            with
            {
                Caption = $"only leads to {string.Join(", ", back.NodeIds)}",
                Path = [front.FirstNodeId, .. back.NodeIds],
                Related = [.. relation.Edges.Select(e => new RelatedSpan(e.Span, $"{e.From} leads to {e.To}"))],
            };
}
