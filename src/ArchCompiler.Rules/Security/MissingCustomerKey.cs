using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>
/// Who draws a key means to hold the keys himself: a store that the key does not encrypt was forgotten. A bucket of
/// public content behind a CDN loses little by it. The key itself is rotated unless stated otherwise.
/// </summary>
public sealed class MissingCustomerKey : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SEC010", "missing-customer-key", Pillar.Security, Severity.Error,
        "Stores use the customer key that is drawn, and it is rotated", "SEC08-BP01");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => architecture.Services.Any(IsKey);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var key = architecture.Services.First(IsKey);
        var unrotated = architecture.Services.Where(s => IsKey(s) && s.Denies(PropertyNames.Rotation));
        return unrotated.Select(s => ReportRotation(s, architecture)).Concat(
            architecture.Services
                .Where(s => IsStore(s) && !IsEncrypted(s, architecture))
                .Select(s => ReportStore(s, key, architecture)));
    }

    private static bool IsKey(Service service) => service.Kind.Has(Capabilities.ManagesKeys);

    private static bool IsStore(Service service) =>
        service.Kind.Has(Capabilities.EncryptableAtRest)
        && !service.Kind.Has(Capabilities.Instance)
        && ((service.Kind.Has(Capabilities.Backupable) && !service.Kind.Has(Capabilities.Control)) || IsAside(service));

    /// <summary>
    /// What keeps copies of what a store or a build holds, which a key encrypts only from the start: images, backups.
    /// </summary>
    private static bool IsAside(Service service) =>
        service is { Existing: null, Kind.Realisation: not null }
        && service.Kind.Has(Capabilities.KeyedOnce)
        && !service.Kind.Has(Capabilities.Backupable);

    /// <summary>
    /// Whether a key encrypts it, or what it is a copy of: a copy has that key, or one of its own region.
    /// </summary>
    private static bool IsEncrypted(Service service, Architecture architecture) =>
        architecture.RelationsInto(service).Any(r => r.Kind is RelationKind.Encrypts)
        || (architecture.FindService(service.Follows ?? "") is { } followed
            && architecture.RelationsInto(followed).Any(r => r.Kind is RelationKind.Encrypts));

    private static bool IsPublicContent(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.ObjectStore)
        && architecture.RelationsInto(service)
            .Any(r => architecture.FindService(r.From) is { } from && from.Kind.Has(Capabilities.DeliversContent));

    private static Finding ReportStore(Service service, Service key, Architecture architecture)
    {
        var isPublic = IsPublicContent(service, architecture);
        return Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' is not encrypted with a customer key, though '{key.DrawnName}' is drawn"
                + (isPublic ? "; its content is served to all, so AWS's own key may do" : ""),
            "only a key of your own can be withdrawn and leaves a trail of each use",
            $"draw {DrawingFix.EdgeLine(architecture, key.FirstNodeId, "Encrypt", service.FirstNodeId)}"
                + Replacements.WayOf(service)) with
        {
            Caption = "encrypted with AWS's own key",
            AtMost = isPublic || IsAside(service) ? Severity.Note : null,
            Fixes =
            [
                .. DrawingFix.Connect(architecture, key, service, RelationKind.Encrypts, "Encrypt")
                    .Select(fix => fix with { Title = fix.Title + Replacements.TitleOf(service) }),
            ],
        };
    }

    private static Finding ReportRotation(Service key, Architecture architecture) =>
        Finding.About(
            key,
            architecture,
            $"'{key.DrawnName}' is stated not to be rotated",
            "a key that never changes protects nothing once it leaks",
            $"state `rotation=true` for {key.FirstNodeId}") with
        {
            Fixes = DrawingFix.State(architecture, key, PropertyNames.Rotation, "true"),
        };
}
