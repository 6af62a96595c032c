using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>
/// A cache of one node is lost with its zone, and the load it carried falls on what stands behind it.
/// </summary>
public sealed class CacheWithoutFailover : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL003", "cache-without-failover", Pillar.Reliability, Severity.Error,
        "Caches have a second node to fail over to", "REL10-BP01");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => architecture.Services.Any(IsSubject);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var standbys = StandbyQuestions.Of(architecture);
        return architecture.Services
            .Where(s => IsSubject(s) && !standbys.HasStandby(s))
            .Select(s => Report(s, architecture));
    }

    private static bool IsSubject(Service service) =>
        service.Kind.Has(Capabilities.Cache) && StandbyQuestions.NeedsStandby(service);

    private static Finding Report(Service service, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' has no second node to fail over to",
            "when its zone is lost the cache is cold, and its load falls on the database behind it",
            $"state `multiAz=true` for {service.FirstNodeId}, or draw a replica in another zone") with
        {
            Caption = "one node, in one zone",
            Fixes = DrawingFix.State(architecture, service, PropertyNames.MultiAz, "true"),
        };
}
