using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>
/// A store whose data would be missed needs a copy that its own failure, or a mistake in it, does not reach: a drawn
/// backup, backups that the
/// author states, or for objects old versions and a replica.
/// </summary>
public sealed class StoreWithoutBackup : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL005", "store-without-backup", Pillar.Reliability, Severity.Error,
        "Every store is backed up", "REL09-BP03");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.StoresData | Capabilities.Backupable)
        && !service.Kind.Has(Capabilities.Cache)
        && !service.Kind.Has(Capabilities.Instance)
        && !architecture.RelationsInto(service).Any(r => IsCopyOf(r, service, architecture));

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (!IsBackedUp(service, architecture))
        {
            yield return Report(service, architecture);
        }
    }

    private static bool IsBackedUp(Service service, Architecture architecture) =>
        architecture.RelationsFrom(service).Any(r => r.Kind is RelationKind.BacksUp)
        || service.States(PropertyNames.PointInTimeRecovery)
        || service.States(PropertyNames.AutomaticBackups)
        || service.Stated(PropertyNames.BackupRetentionDays) > 0
        || (service.Kind.Has(Capabilities.ObjectStore) && IsReplicated(service, architecture));

    private static bool IsReplicated(Service service, Architecture architecture) =>
        !service.Denies(PropertyNames.Versioning)
        && architecture.RelationsFrom(service).Any(r => r.Kind is RelationKind.Replicates);

    private static bool IsCopyOf(Relation relation, Service service, Architecture architecture) =>
        relation.Kind is RelationKind.Replicates
        || (architecture.FindService(relation.From) is { } from
            && from.Id != service.Id
            && from.Kind.Id == service.Kind.Id);

    private static string? OwnRecovery(Service service) =>
        service.Properties.IsOn(PropertyNames.Versioning) ? "its own old versions, which go when it goes"
        : HasWindow(service) ? "its own recovery window, which goes when it goes"
        : null;

    private static bool HasWindow(Service service) =>
        service.Properties.IsOn(PropertyNames.PointInTimeRecovery)
        || service.Reaches(PropertyNames.BackupRetentionDays, 1);

    private static Finding Report(Service service, Architecture architecture)
    {
        var vault = architecture.ServicesThat(Capabilities.TakesBackups).FirstOrDefault();
        var own = OwnRecovery(service);
        var message = own is null
            ? $"'{service.DrawnName}' is not backed up"
            : $"'{service.DrawnName}' has no backup but {own}";
        var remedy = vault is null
            ? $"draw a backup service and lead {service.FirstNodeId} to it"
            : $"draw {DrawingFix.EdgeLine(architecture, service.FirstNodeId, "Backup to", vault.FirstNodeId)}";
        return Finding.About(
            service, architecture, message, "data that is not backed up is lost with its store", remedy) with
        {
            Caption = "no edge to a backup",
            Fixes = vault is null ? [] : Fix(service, vault, architecture),
            AtMost = own is null ? null : Severity.Warning,
        };
    }

    private static ImmutableArray<Fix> Fix(Service service, Service vault, Architecture architecture) =>
        DrawingFix.Draw(
            architecture,
            $"Back up {service.FirstNodeId}",
            service.NodeIds.Select(id => DrawingFix.EdgeLine(architecture, id, "Backup to", vault.FirstNodeId)));
}
