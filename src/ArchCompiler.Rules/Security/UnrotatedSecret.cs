using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>A secret that is drawn is read by someone, and its author says how often it is replaced.</summary>
public sealed class UnrotatedSecret : ServiceRule
{
    private const int MostDays = 90;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SEC014", "unrotated-secret", Pillar.Security, Severity.Warning,
        "Every secret is read by someone and rotated", "SEC02-BP05");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.KeepsSecrets);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (!IsUsed(service, architecture))
        {
            yield return Finding.About(
                service,
                architecture,
                $"nobody reads '{service.DrawnName}'",
                "a secret that nobody reads is kept, and paid for, for nothing",
                $"draw an edge from {service.FirstNodeId} to what reads it, or take it out");
        }

        if (!IsRotated(service, architecture))
        {
            yield return ReportRotation(service, architecture);
        }
    }

    private static bool IsUsed(Service service, Architecture architecture) =>
        architecture.RelationsInto(service).Concat(architecture.RelationsFrom(service))
            .Any(r => r.Kind is not (RelationKind.Encrypts or RelationKind.Monitors or RelationKind.Authorizes));

    private static bool IsRotated(Service service, Architecture architecture) =>
        service.Stated(PropertyNames.RotationDays) is > 0 and <= MostDays
        || architecture.RelationsInto(service).Any(r => r.Kind is RelationKind.Rotates);

    private static Finding ReportRotation(Service service, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            service.Stated(PropertyNames.RotationDays) is { } days
                ? $"'{service.DrawnName}' is rotated only every {NamesInMessages.Count(days, "day")}"
                : $"nothing says that '{service.DrawnName}' is rotated",
            "a secret that never changes is a password for ever",
            $"state `rotationDays=30` for {service.FirstNodeId}, with a function of your own, or waive it") with
        {
            Caption = "no rotation stated",
            Fixes = DrawingFix.State(
                    architecture, service, PropertyNames.RotationDays, "30", FixSafety.NeedsReview),
        };
}
