using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>What is kept is encrypted, which archc sets unless the author says otherwise.</summary>
public sealed class UnencryptedStore : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SEC001", "unencrypted-store", Pillar.Security, Severity.Error,
        "Data stores are encrypted at rest", "SEC08-BP02");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.EncryptableAtRest)
        && service.Kind.FindProperty(PropertyNames.Encrypted) is not null;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (service.Denies(PropertyNames.Encrypted) || !IsDrawnEncrypted(service, architecture))
        {
            yield return Report(service, architecture, service.Denies(PropertyNames.Encrypted)) with
            {
                IsSafeByDefault = service.HasByDefault(PropertyNames.Encrypted),
            };
        }
    }

    private static bool IsDrawnEncrypted(Service service, Architecture architecture) =>
        service.States(PropertyNames.Encrypted)
        || architecture.RelationsInto(service).Any(r => r.Kind is RelationKind.Encrypts);

    // What was denied may stand unencrypted; what nobody spoke of is encrypted as it is.
    private static Finding Report(Service service, Architecture architecture, bool isDenied) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' is not encrypted at rest",
            "a lost disk, snapshot or copied volume reveals what is on it",
            $"state `encrypted=true` for {service.FirstNodeId}" + (isDenied ? Replacements.WayOf(service) : "")) with
        {
            Fixes =
            [
                .. DrawingFix.State(
                    architecture,
                    service,
                    PropertyNames.Encrypted,
                    "true",
                    isDenied ? Replacements.SafetyOf(service) : FixSafety.Safe)
                    .Select(fix => fix with
                    {
                        Title = fix.Title + (isDenied ? Replacements.TitleOf(service) : ""),
                    }),
            ],
        };
}
