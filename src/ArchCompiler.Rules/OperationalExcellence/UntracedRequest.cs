using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.OperationalExcellence;

/// <summary>
/// A request is followed through everything that handles it; a stretch without a trace hides where the time went.
/// </summary>
public sealed class UntracedRequest : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "OPS005", "untraced-request", Pillar.OperationalExcellence, Severity.Warning,
        "Requests are traced through everything that handles them", "OPS04-BP05");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) =>
        architecture.Services.Any(s => IsSubject(s, architecture));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var untraced = architecture.Services
            .Where(s => IsSubject(s, architecture) && !IsTraced(s, architecture))
            .ToImmutableArray();
        return architecture.ServicesThat(Capabilities.CollectsTraces).FirstOrDefault() is { } tracer
            ? untraced.Select(s => Report(s, tracer, architecture))
            : untraced.IsEmpty ? [] : [ReportAll(untraced, architecture)];
    }

    // Who sends traces does it under a role; an HTTP API has none, and sends none.
    private static bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.Traceable | Capabilities.AssumesRole)
        && architecture.RelationsFrom(service).Concat(architecture.RelationsInto(service)).Any(r => IsRequest(r.Kind));

    private static bool IsRequest(RelationKind kind) => kind is RelationKind.Requests or RelationKind.Invokes
        or RelationKind.Accesses or RelationKind.Publishes or RelationKind.Subscribes;

    private static bool IsTraced(Service service, Architecture architecture) =>
        architecture.RelationsInto(service).Any(r => r.Kind is RelationKind.Traces);

    private static Finding Report(Service service, Service tracer, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' handles requests but is not traced",
            Why,
            $"draw {DrawingFix.EdgeLine(architecture, tracer.FirstNodeId, "Trace", service.FirstNodeId)}") with
        {
            Caption = $"no edge from {tracer.FirstNodeId}",
            Together = new(
                service.DrawnName,
                "handle requests but are not traced",
                $"lead {tracer.FirstNodeId} to each: {tracer.FirstNodeId} -->|Trace| …"),
            Fixes = DrawingFix.Connect(architecture, tracer, service, RelationKind.Traces, "Trace"),
        };

    private static Finding ReportAll(ImmutableArray<Service> untraced, Architecture architecture) =>
        Finding.About(
            untraced[0],
            architecture,
            $"nothing in this diagram traces {untraced.NameAll()}",
            Why,
            "draw a tracing service and lead it to what handles requests") with
        {
            Subject = Subject.Nodes(untraced.SelectMany(s => s.NodeIds)),
            Caption = "not traced",
            Related = [.. untraced.Skip(1).Select(s => new RelatedSpan(architecture.NameSpanOf(s), s.DrawnName))],
        };

    private const string Why = "latency and errors hide between services";
}
