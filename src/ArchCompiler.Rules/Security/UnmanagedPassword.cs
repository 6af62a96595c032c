using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>
/// The administrator's password of a database lives in a store of secrets. AWS makes and keeps it for what archc
/// emits; for what it only
/// recognises, the drawing has to say where it is kept.
/// </summary>
public sealed class UnmanagedPassword : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SEC009", "unmanaged-password", Pillar.Security, Severity.Error,
        "Database credentials live in a store of secrets", "SEC02-BP03");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.UsesPassword);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (!HasSecret(service, architecture))
        {
            yield return Report(service, architecture) with { IsSafeByDefault = service.Kind.Realisation is not null };
        }
    }

    private static bool HasSecret(Service service, Architecture architecture) =>
        architecture.RelationsFrom(service).Any(r => IsSecret(architecture, r.To))
        || architecture.RelationsInto(service).Any(r => IsSecret(architecture, r.From));

    private static bool IsSecret(Architecture architecture, string id) =>
        architecture.FindService(id) is { } service && service.Kind.Has(Capabilities.KeepsSecrets);

    private static Finding Report(Service service, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            $"nothing says where the administrator's password of '{service.DrawnName}' is kept",
            "a password in a template, a variable or in state leaks with it",
            $"draw a store of secrets and lead {service.FirstNodeId} to it") with
        {
            Caption = "no store of secrets",
        };
}
