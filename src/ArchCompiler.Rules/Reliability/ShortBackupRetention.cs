using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>Automated backups must outlive the time that a mistake stays unseen.</summary>
public sealed class ShortBackupRetention : ServiceRule
{
    private const int LeastDays = 7;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL007", "short-backup-retention", Pillar.Reliability, Severity.Error,
        "Automated backups are kept for seven days or more", "REL09-BP03");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.StoresData)
        && service.Kind.FindProperty(PropertyNames.BackupRetentionDays) is not null;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        var isShort = !service.Reaches(PropertyNames.BackupRetentionDays, LeastDays);
        if (isShort || !service.Properties.IsDrawn(PropertyNames.BackupRetentionDays))
        {
            yield return Report(service, architecture) with { IsSafeByDefault = !isShort };
        }
    }

    private static string DaysOf(Service service) =>
        NamesInMessages.Count(service.Properties.Number(PropertyNames.BackupRetentionDays) ?? 0, "day");

    private static Finding Report(Service service, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' keeps its backups for {DaysOf(service)}",
            "a mistake made before a weekend is often found after it",
            $"state `backupRetentionDays={LeastDays}` or more for {service.FirstNodeId}") with
        {
            Fixes = DrawingFix.State(architecture, service, PropertyNames.BackupRetentionDays, "7"),
        };
}
