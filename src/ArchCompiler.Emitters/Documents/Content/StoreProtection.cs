using System.Globalization;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>How one store is kept safe, in words.</summary>
internal sealed class StoreProtection(DocumentFacts facts, Service store)
{
    private const string SnapshotDays = "snapshot_retention_days";

    private const string Exists = "as it is: it exists already";

    private bool CanBeSaved => store.Kind.HasAny(Capabilities.Backupable | Capabilities.Cache);

    private Construct? Construct => facts.Plan.Find(store.Id);

    /// <summary>How what it keeps is encrypted.</summary>
    public string Encryption() => this switch
    {
        _ when store.Existing is not null => Exists,
        _ when Key() is not null => "with a customer key",
        _ when IsOff(PropertyNames.Encrypted) => "not encrypted",
        _ when store.Kind.Has(Capabilities.EncryptableAtRest) => "with a key that AWS manages",
        _ => "by the service itself",
    };

    /// <summary>The service whose key encrypts it, null where AWS manages the key.</summary>
    public Service? Key() =>
        facts.RealisedInto(store)
            .Where(relation => relation.Kind is RelationKind.Encrypts)
            .Select(relation => facts.Architecture.FindService(relation.From))
            .FirstOrDefault(key => key is not null)
        ?? (Construct?.Find("kms_key") is PlanValue.Reference to ? facts.ServiceOf(to.Construct) : null);

    /// <summary>What saves it.</summary>
    public IEnumerable<string> Backups() => Vaults().Select(vault => vault.Words)
        .Concat(Copies())
        .Concat(OwnBackups())
        .DefaultIfEmpty(store.Existing is not null ? Exists : CanBeSaved ? "none" : "kept by AWS");

    /// <summary>The moments that it can be put back to.</summary>
    public IEnumerable<string> RecoveryPoints()
    {
        var days = Days(PropertyNames.BackupRetentionDays);
        return Vaults().Select(vault => vault.Point)
            .Concat(Say(IsOn(PropertyNames.PointInTimeRecovery), "any moment of the last weeks"))
            .Concat(Say(days > 0, $"any moment of the last {Number(days)} days, up to some minutes ago"))
            .Concat(Say(Snapshots > 0, "the last daily snapshot"))
            .Concat(Say(IsOn(PropertyNames.AutomaticBackups), "the last daily backup"))
            .Concat(Say(IsOn(PropertyNames.Versioning), "every earlier version of an object"))
            .DefaultIfEmpty(
                store.Existing is not null ? Exists
                : CanBeSaved ? "none: what is lost is lost"
                : "kept by AWS");
    }

    private decimal? Snapshots => Construct?.Find(SnapshotDays) is { } value
        && decimal.TryParse(facts.Words.Of(value), NumberStyles.Number, CultureInfo.InvariantCulture, out var days)
            ? days
            : null;

    private IEnumerable<string> OwnBackups()
    {
        var days = Days(PropertyNames.BackupRetentionDays);
        return Say(days > 0, $"automated, kept for {Number(days)} days")
            .Concat(Say(IsOn(PropertyNames.PointInTimeRecovery), "continuous, for point-in-time recovery"))
            .Concat(Say(Snapshots > 0, $"daily snapshots, kept for {Number(Snapshots)} days"))
            .Concat(Say(IsOn(PropertyNames.AutomaticBackups), "daily, by AWS's default plan"))
            .Concat(Say(IsOn(PropertyNames.Versioning), "earlier versions are kept"));
    }

    private IEnumerable<(string Words, string Point)> Vaults() => facts.RealisedFrom(store)
        .Where(relation => relation.Kind is RelationKind.BacksUp)
        .Select(relation => facts.Architecture.FindService(relation.To))
        .OfType<Service>()
        .Select(vault => (
            $"{RelationWords.TitleOf(vault)}{Argument(vault, "schedule", ", ")}"
                + Argument(vault, "retention_days", ", kept for ", " days"),
            $"the last backup in {RelationWords.TitleOf(vault)}"));

    private IEnumerable<string> Copies() => facts.RealisedFrom(store)
        .Where(relation => relation.Kind is RelationKind.Replicates)
        .Select(relation => facts.Architecture.Find(relation.To))
        .OfType<Participant>()
        .Select(copy => $"copied by {RelationWords.TitleOf(copy)}"
            + (facts.Plan.ReplicaRegion is { } region ? $" to {region}" : ""));

    private string Argument(Service service, string name, string before, string after = "") =>
        facts.Plan.Find(service.Id)?.Find(name) is { } value ? before + facts.Words.Of(value) + after : "";

    private bool IsOn(string property) => store.Existing is null && store.Properties.IsOn(property);

    private bool IsOff(string property) => store.Properties.Text(property) is "false";

    private decimal? Days(string property) => store.Existing is null ? store.Properties.Number(property) : null;

    private static string Number(decimal? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> Say(bool holds, string words) => holds ? [words] : [];
}
