using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>A relational database survives the loss of a zone only by a standby that waits in another.</summary>
public sealed class DatabaseWithoutStandby : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL002", "database-without-standby", Pillar.Reliability, Severity.Error,
        "Relational databases have a standby in a second zone", "REL10-BP01");

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
        service is { Follows: null, IsUnclearCopy: false }
        && service.Kind.Has(Capabilities.Relational | Capabilities.StoresData)
        && StandbyQuestions.NeedsStandby(service);

    private static Finding Report(Service service, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' has no standby in a second zone",
            "a zone outage takes the database down, and it comes back by a restore of hours",
            $"state `multiAz=true` for {service.FirstNodeId}, or draw its standby in another zone") with
        {
            Caption = "one member, in one zone",
            Fixes = DrawingFix.State(architecture, service, PropertyNames.MultiAz, "true"),
        };
}
