using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>
/// What requests from outside depend on must not live in one zone. Relational databases and caches have rules of
/// their own; a kind that cannot
/// exist in one zone gets its second one when it is emitted.
/// </summary>
public sealed class SingleZoneComponent : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL001", "single-zone-component", Pillar.Reliability, Severity.Error,
        "Everything on the way of a request spans two zones", "REL10-BP01");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) =>
        Subjects(architecture, RequestPaths.Of(architecture)).Any();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var paths = RequestPaths.Of(architecture);
        var standbys = StandbyQuestions.Of(architecture);
        return Subjects(architecture, paths)
            .Where(s => IsInOneZone(s) && !standbys.HasStandby(s))
            .Select(s => Report(s, architecture, paths.PathTo(s)));
    }

    private static IEnumerable<Service> Subjects(Architecture architecture, RequestPaths paths) =>
        architecture.Services.Where(s => IsSubject(s) && paths.IsReached(s));

    private static bool IsSubject(Service service) =>
        service.Kind.Zones is ZoneModel.Option or ZoneModel.OptionMinimumTwo or ZoneModel.Replicas
        && !service.Kind.Has(Capabilities.Relational)
        && !service.Kind.Has(Capabilities.Cache)
        && !service.Kind.Has(Capabilities.Network);

    // A drawing without zones says nothing of them; one that shows a single zone, or states it, does.
    private static bool IsInOneZone(Service service) =>
        service.Zones.Length == 1 || service.Denies(PropertyNames.MultiAz);

    private static Finding Report(Service service, Architecture architecture, ImmutableArray<string> path) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' is in one zone only, and requests depend on it",
            "when that zone fails, every request that needs it fails",
            service.Kind.Zones is ZoneModel.OptionMinimumTwo
                ? "draw it in a second zone too; it cannot be created in one zone, so archc spreads it over two"
                : $"draw a second {service.FirstNodeId} in another zone, with the same label and edges") with
        {
            Caption = service.Zones is [var zone]
                    ? $"in {TitleOf(architecture, zone)} only"
                    : "stated to be in one zone",
            Path = path,
            IsSafeByDefault = service.Kind.Zones is ZoneModel.OptionMinimumTwo,
        };

    private static string TitleOf(Architecture architecture, string zone) =>
        architecture.FindBoundary(zone) is { Title.Length: > 0 } boundary ? boundary.Title : zone;
}
