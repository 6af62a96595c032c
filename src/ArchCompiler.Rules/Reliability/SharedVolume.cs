using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>
/// A block volume lives in one zone and belongs to one instance; two that are drawn to share it cannot.
/// </summary>
public sealed class SharedVolume : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL024", "shared-volume", Pillar.Reliability, Severity.Warning,
        "A block volume belongs to one instance in one zone", "REL10-BP02");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.BlockVolume);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        var edges = EdgesByVolume(service, architecture);
        return
            from node in service.Nodes
            let ends = edges[node.Id.Text].ToImmutableArray()
            let instances = ends.Select(e => e.Instance).Distinct(StringComparer.Ordinal).ToImmutableArray()
            where instances.Length > 1
            select Report(service, node, instances, ends.Select(e => e.Edge), architecture);
    }

    private static ILookup<string, (string Instance, DiagramEdge Edge)> EdgesByVolume(
        Service volume, Architecture architecture)
    {
        var into = architecture.RelationsInto(volume).Where(r => IsInstance(architecture, r.From));
        var from = architecture.RelationsFrom(volume).Where(r => IsInstance(architecture, r.To));
        var ids = volume.NodeIds.ToHashSet(StringComparer.Ordinal);
        return into.Concat(from)
            .SelectMany(r => r.Edges)
            .Select(e => ids.Contains(e.From.Text) ? (e.From.Text, e.To.Text, e) : (e.To.Text, e.From.Text, e))
            .ToLookup(e => e.Item1, e => (e.Item2, e.e), StringComparer.Ordinal);
    }

    private static bool IsInstance(Architecture architecture, string id) =>
        architecture.FindService(id) is { } service && service.Kind.Has(Capabilities.Instance);

    private static Finding Report(
        Service volume,
        DiagramNode node,
        ImmutableArray<string> instances,
        IEnumerable<DiagramEdge> edges,
        Architecture architecture) =>
        new(
            Subject.Nodes(node.Id.Text),
            architecture.NameSpanOf(node),
            $"'{volume.DrawnName}' is shared by {string.Join(", ", instances)}, "
                + "but a block volume belongs to one instance in one zone",
            "what one instance writes to its volume the others never see, and it cannot follow them to another zone",
            "draw a volume for each, and keep what they share in a file system or bucket; "
                + "archc gives each instance a volume of its own")
        {
            Caption = $"{instances.Length} instances",
            Related = [.. edges.Select(e => new RelatedSpan(e.Span, $"{e.From} leads to {e.To}"))],
        };
}
