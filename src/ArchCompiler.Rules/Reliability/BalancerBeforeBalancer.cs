using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>A load balancer before a load balancer adds a hop that can fail and gives nothing back.</summary>
public sealed class BalancerBeforeBalancer : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL016", "balancer-before-balancer", Pillar.Reliability, Severity.Warning,
        "No load balancer stands before another without a reason", "REL04-BP01");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => architecture.HasBalancers;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture) =>
        architecture.FindBalancerChains().Select(chain => Report(chain, architecture));

    private static Finding Report(BalancerChain chain, Architecture architecture)
    {
        var (front, back) = (string.Join(", ", chain.FrontIds), string.Join(", ", chain.BackIds));
        return new(
            Subject.Nodes(chain.FrontIds),
            architecture.NameSpanOf(chain.Front),
            $"load balancer {front} hands its requests to another load balancer, {back}",
            "each hop adds latency and one more thing that fails, and gives nothing that the other does not",
            $"lead what goes to {front} straight to {back}")
        {
            Caption = $"leads to {back}",
            Path = [chain.Front.Id.Text, .. chain.BackIds],
            Related = [.. chain.Edges.Select(e => new RelatedSpan(e.Span, $"{e.From} leads to {e.To}"))],
        };
    }
}
