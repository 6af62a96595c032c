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

    // Days alone rotate nothing: a function does, where one is drawn to.
    private static bool IsRotated(Service service, Architecture architecture) =>
        IsTurned(service, architecture)
        && service.Stated(PropertyNames.RotationDays) is null or (> 0 and <= MostDays);

    private static bool IsTurned(Service service, Architecture architecture) =>
        architecture.RelationsInto(service).Any(r => r.Kind is RelationKind.Rotates);

    private static Finding ReportRotation(Service service, Architecture architecture) =>
        IsTurned(service, architecture)
            ? Finding.About(
                service,
                architecture,
                service.Stated(PropertyNames.RotationDays) is { } days
                    ? $"'{service.DrawnName}' is rotated only every {NamesInMessages.Count(days, "day")}"
                    : $"'{service.DrawnName}' is rotated too seldom",
                "a secret that never changes is a password for ever",
                $"state `rotationDays=30` for {service.FirstNodeId}, or waive it") with
            {
                Caption = "rotated too seldom",
                Fixes = DrawingFix.State(
                    architecture, service, PropertyNames.RotationDays, "30", FixSafety.NeedsReview),
            }
            : Finding.About(
                service,
                architecture,
                $"nothing rotates '{service.DrawnName}'",
                "a secret that never changes is a password for ever",
                $"draw {DrawingFix.EdgeLine(architecture, "a function of yours", "rotates", service.FirstNodeId)}, "
                    + "which knows how what it opens takes another, or waive it") with
            {
                Caption = "rotated by nothing",
            };
}
