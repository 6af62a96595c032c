using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>Where web requests come in, a web ACL stops the common attacks before they reach the workload.</summary>
public sealed class UnfilteredEntry : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SEC004", "unfiltered-entry", Pillar.Security, Severity.Error,
        "Public HTTP entry points are behind a web ACL", "SEC05-BP03");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => RequestPaths.Of(architecture).Entries.Any(IsSubject);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var paths = RequestPaths.Of(architecture);
        return paths.Entries
            .Where(s => IsSubject(s) && !IsFiltered(s, architecture) && !IsFilteredOnTheWay(s, architecture, paths))
            .Select(s => Report(s, architecture, paths));
    }

    private static bool IsSubject(Service service) => service.Kind.Has(Capabilities.TakesWebAcl);

    private static bool IsFiltered(Service service, Architecture architecture) =>
        service.DrawnWith.Any(id => IsFilter(architecture, id))
        || architecture.RelationsInto(service).Any(r => IsFilter(architecture, r.From));

    private static bool IsFilteredOnTheWay(Service service, Architecture architecture, RequestPaths paths) =>
        paths.FromOutside(service).ToList() is { Count: > 0 } ways
        && ways.TrueForAll(r => r.Via.Any(id => IsFilter(architecture, id)));

    private static bool IsFilter(Architecture architecture, string id) =>
        architecture.FindService(id) is { } service && service.Kind.Has(Capabilities.FiltersRequests);

    private static Finding Report(Service service, Architecture architecture, RequestPaths paths)
    {
        var filter = architecture.ServicesThat(Capabilities.FiltersRequests).FirstOrDefault();
        return Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' takes requests from outside with no web ACL before it",
            "common exploits and floods reach the workload",
            filter is null
                ? $"draw a web application firewall and lead {service.FirstNodeId} to it"
                : $"draw {DrawingFix.EdgeLine(architecture, service.FirstNodeId, null, filter.FirstNodeId)}") with
        {
            Caption = "no web ACL",
            Path = paths.PathTo(service),
            Fixes = filter is null
                    ? []
                    : DrawingFix.Connect(architecture, filter, service, RelationKind.Attaches, "Filter"),
        };
    }
}
