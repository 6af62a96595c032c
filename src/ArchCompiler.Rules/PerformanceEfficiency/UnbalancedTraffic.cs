using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.PerformanceEfficiency;

/// <summary>
/// Two or more copies of something that takes requests from outside need something that spreads them.
/// </summary>
public sealed class UnbalancedTraffic : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "PERF003", "unbalanced-traffic", Pillar.PerformanceEfficiency, Severity.Warning,
        "Traffic to several copies is spread by a load balancer", "PERF04-BP04");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture)
    {
        var paths = RequestPaths.Of(architecture);
        return architecture.Services.Any(s => IsSubject(s) && paths.IsReached(s));
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var paths = RequestPaths.Of(architecture);
        return architecture.Services
            .Where(s => IsSubject(s) && IsDirect(s, architecture, paths) && !IsBalanced(s, architecture))
            .Select(s => Report(s, architecture, paths));
    }

    private static bool IsSubject(Service service) =>
        service.Kind.Has(Capabilities.RunsCode)
        && service.Kind.Zones is ZoneModel.Replicas
        && (service.Nodes.Length > 1 || service.Zones.Length > 1);

    private static bool IsDirect(Service service, Architecture architecture, RequestPaths paths) =>
        paths.FromOutside(service).Any()
        || architecture.RelationsInto(service).Any(r => Is(architecture, r.From, Capabilities.DeliversContent));

    private static bool IsBalanced(Service service, Architecture architecture) =>
        architecture.RelationsInto(service).Any(r => Is(architecture, r.From, Capabilities.BalancesLoad));

    private static bool Is(Architecture architecture, string id, Capabilities capability) =>
        architecture.FindService(id) is { } service && service.Kind.Has(capability);

    private static Finding Report(Service service, Architecture architecture, RequestPaths paths) =>
        Finding.About(
            service,
            architecture,
            $"the {service.Nodes.Length} copies of '{service.DrawnName}' take requests from outside "
                + "with no load balancer before them",
            "load falls unevenly, and a copy that has failed is still sent requests",
            $"draw a load balancer before {string.Join(", ", service.NodeIds)}") with
        {
            Caption = "no load balancer",
            Path = paths.PathTo(service),
        };
}
