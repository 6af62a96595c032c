using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>
/// Compute acts under a role of its own. What archc emits has one, made of the edges that leave it; what it only
/// recognises has one where it
/// is drawn.
/// </summary>
public sealed class MissingRole : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SEC007", "missing-role", Pillar.Security, Severity.Error,
        "Compute has an IAM role of its own", "SEC02-BP02");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.AssumesRole)
        && service.Kind.HasAny(Capabilities.RunsCode | Capabilities.Traceable)
        && !service.Kind.Has(Capabilities.Control);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (!architecture.RelationsInto(service).Any(r => r.Kind is RelationKind.Authorizes))
        {
            yield return Report(service, architecture) with { IsSafeByDefault = service.Kind.Realisation is not null };
        }
    }

    private static Finding Report(Service service, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' is drawn without a role",
            "without a role of its own, keys end up on hosts, or two services share what only one of them needs",
            $"draw IAM and lead it to {service.FirstNodeId}") with
        {
            Caption = "no role",
            AtMost = Severity.Note,
        };
}
