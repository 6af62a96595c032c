using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules;

/// <summary>Which services have a second copy in another zone, stated or drawn.</summary>
internal sealed class StandbyQuestions
{
    private readonly Architecture architecture;
    private readonly Dictionary<string, HashSet<string>> zonesByKind;

    private StandbyQuestions(Architecture architecture)
    {
        this.architecture = architecture;
        zonesByKind = architecture.Services
            .GroupBy(s => s.Kind.Id, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.SelectMany(s => s.Zones).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    public static StandbyQuestions Of(Architecture architecture) => new(architecture);

    /// <summary>
    /// Whether the loss of one zone leaves another copy: by a property, by its zones, or by a twin drawn elsewhere
    /// where a drawn copy does not set the property itself.
    /// </summary>
    public bool HasStandby(Service service) =>
        service.Properties.IsOn(PropertyNames.MultiAz)
        || (!service.Denies(PropertyNames.MultiAz) && HasSecondMember(service))
        || service.Zones.Length > 1
        || (service.Kind.Copies?.Sets is null && HasTwin(service));

    /// <summary>Whether one use of the kind lives in one zone unless something is done about it.</summary>
    public static bool NeedsStandby(Service service) =>
        service.Kind.Zones is ZoneModel.Option or ZoneModel.Replicas or ZoneModel.Zonal;

    private static bool HasSecondMember(Service service) =>
        service.Reaches(PropertyNames.InstanceCount, 2) || service.Reaches(PropertyNames.NodeCount, 2);

    private bool HasTwin(Service service) =>
        (service.Zones.Length > 0 && !zonesByKind[service.Kind.Id].IsSubsetOf(service.Zones))
        || architecture.RelationsFrom(service).Any(r => IsTwin(r.To, service))
        || architecture.RelationsInto(service).Any(r => IsTwin(r.From, service));

    // Whatever an edge between two stores of one kind says, data goes from one to the other.
    private bool IsTwin(string other, Service service) =>
        architecture.FindService(other) is { } twin
        && twin.Id != service.Id
        && twin.Kind.Id == service.Kind.Id;
}
