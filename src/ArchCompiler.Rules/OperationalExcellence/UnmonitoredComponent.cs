using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.OperationalExcellence;

/// <summary>
/// What runs, stores or balances is watched by something drawn; alarms follow the edges and no others. Where nothing
/// watches at all, one
/// finding says so for the whole diagram.
/// </summary>
public sealed class UnmonitoredComponent : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "OPS001", "unmonitored-component", Pillar.OperationalExcellence, Severity.Error,
        "Every component that runs, stores or balances is monitored", "REL06-BP01");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => architecture.Services.Any(IsSubject);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var unwatched = architecture.Services
            .Where(s => IsSubject(s) && !IsWatched(s, architecture))
            .ToImmutableArray();
        return architecture.ServicesThat(Capabilities.WatchesMetrics).FirstOrDefault() is { } watcher
            ? unwatched.Select(s => Report(s, watcher, architecture))
            : unwatched.IsEmpty ? [] : [ReportAll(unwatched, architecture)];
    }

    private static bool IsSubject(Service service) =>
        service.Kind.Has(Capabilities.Monitored)
        && !service.Kind.HasAny(Capabilities.Control | Capabilities.Network | Capabilities.PassThrough)
        && !service.Kind.HasAny(Capabilities.ObjectStore | Capabilities.BlockVolume | Capabilities.DeliversContent)
        && (IsStore(service.Kind) || service.Kind.HasAny(
            Capabilities.RunsCode | Capabilities.AssumesRole | Capabilities.BalancesLoad
            | Capabilities.Traceable | Capabilities.Cache));

    private static bool IsStore(ServiceKind kind) =>
        kind.Has(Capabilities.StoresData)
        && kind.HasAny(Capabilities.Backupable | Capabilities.Asynchronous | Capabilities.VpcAttached);

    private static bool IsWatched(Service service, Architecture architecture) =>
        architecture.RelationsInto(service).Any(r => r.Kind is RelationKind.Monitors);

    private static Finding Report(Service service, Service watcher, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' is not monitored",
            Why,
            $"draw {DrawingFix.EdgeLine(architecture, watcher.FirstNodeId, "Monitor", service.FirstNodeId)}") with
        {
            Caption = $"no edge from {watcher.FirstNodeId}",
            Together = new(
                service.DrawnName,
                "are not monitored",
                $"lead {watcher.FirstNodeId} to each: {watcher.FirstNodeId} -->|Monitor| …"),
            Fixes = DrawingFix.Connect(architecture, watcher, service, RelationKind.Monitors, "Monitor"),
        };

    private static Finding ReportAll(ImmutableArray<Service> unwatched, Architecture architecture) =>
        Finding.About(
            unwatched[0],
            architecture,
            $"nothing in this diagram monitors {unwatched.NameAll()}",
            Why,
            "draw a monitoring service and lead it to what it watches") with
        {
            Subject = Subject.Nodes(unwatched.SelectMany(s => s.NodeIds)),
            Caption = "not monitored",
            Related = [.. unwatched.Skip(1).Select(s => new RelatedSpan(architecture.NameSpanOf(s), s.DrawnName))],
        };

    private const string Why = "you cannot run what you cannot see: an outage is first heard of from users";
}
