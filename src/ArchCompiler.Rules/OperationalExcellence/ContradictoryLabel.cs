using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.OperationalExcellence;

/// <summary>A label that says "without instances" contradicts edges that place the work on instances.</summary>
public sealed class ContradictoryLabel : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "OPS014", "contradictory-label", Pillar.OperationalExcellence, Severity.Note,
        "What a label says agrees with its edges", "OPS05-BP06");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.Serverless | Capabilities.RunsCode);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        var placed = architecture.RelationsFrom(service)
            .Where(r => r.Kind is RelationKind.Orchestrates && IsInstance(architecture, r.To))
            .ToImmutableArray();
        if (!placed.IsEmpty)
        {
            yield return Report(service, placed, architecture);
        }
    }

    private static bool IsInstance(Architecture architecture, string id) =>
        architecture.FindService(id) is { } service && service.Kind.Has(Capabilities.Instance);

    private static Finding Report(Service service, ImmutableArray<Relation> placed, Architecture architecture)
    {
        var edges = placed.SelectMany(r => r.Edges).ToImmutableArray();
        return Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' names a service that needs no instances, but is drawn to place its work on "
                + string.Join(", ", edges.Select(e => e.To.Text).Distinct(StringComparer.Ordinal)),
            "a box that can be read in two ways deploys what nobody expected",
            $"leave the launch type out of the label of {service.FirstNodeId}, or take its edges to instances out; "
                + "until then archc makes both") with
        {
            Caption = "the label and the edges disagree",
            Related = [.. edges.Select(e => new RelatedSpan(e.Span, $"{e.From} leads to {e.To}"))],
        };
    }
}
