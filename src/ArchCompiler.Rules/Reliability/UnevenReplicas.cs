using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>
/// Replicas stand in for each other, so an edge that only one of them has was forgotten on the others.
/// </summary>
public sealed class UnevenReplicas : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL017", "uneven-replicas", Pillar.Reliability, Severity.Warning,
        "Replicas are wired alike", "REL10-BP01");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => architecture.Services.Any(s => s.Nodes.Length > 1);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture) =>
        from gap in architecture.ReplicaGaps
        let service = architecture.FindService(gap.ServiceId)
        where service is not null && !gap.Missing.IsEmpty
        select Report(gap, service, architecture);

    private static Finding Report(ReplicaGap gap, Service service, Architecture architecture)
    {
        var node = gap.Node.Id.Text;
        var lines = gap.Missing
            .Select(e => Counterpart(architecture, e, node, service))
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        var count = lines.Length == 1 ? "an edge" : $"{lines.Length} edges";
        return new(
            Subject.Nodes(node),
            architecture.NameSpanOf(gap.Node),
            $"{node} lacks {count} that its twin has: {string.Join(", ", lines)}",
            "the replica that was forgotten is the one that fails unseen",
            $"draw {(lines.Length == 1 ? "it" : "them")}; archc wires all replicas alike in any case")
        {
            Caption = $"one of {service.Nodes.Length} replicas of '{service.DrawnName}'",
            Related = [.. gap.Missing.Select(e => new RelatedSpan(e.Span, $"{e.From} leads to {e.To}"))],
            Fixes = DrawingFix.Draw(architecture, $"Wire {node} like its twin", lines),
        };
    }

    private static string Counterpart(Architecture architecture, DiagramEdge edge, string node, Service service) =>
        service.NodeIds.Contains(edge.From.Text, StringComparer.Ordinal)
            ? DrawingFix.EdgeLine(architecture, node, edge.Label?.Text, edge.To.Text)
            : DrawingFix.EdgeLine(architecture, edge.From.Text, edge.Label?.Text, node);
}
