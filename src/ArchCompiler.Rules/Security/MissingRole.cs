using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>
/// Compute acts under a role of its own, made of the edges that leave it. archc makes one for each, drawn or not, so this only says
/// where none was drawn.
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
        && !service.Kind.Has(Capabilities.Control)
        && service.Kind.Realisation is { Principal: not null };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (!architecture.RelationsInto(service).Any(r => r.Kind is RelationKind.Authorizes))
        {
            yield return Finding.About(
                service,
                architecture,
                $"'{service.DrawnName}' is drawn without a role",
                "without a role of its own, keys end up on hosts",
                $"nothing to do: archc gives {service.FirstNodeId} a role with what its edges need")
                with { IsSafeByDefault = true };
        }
    }
}
