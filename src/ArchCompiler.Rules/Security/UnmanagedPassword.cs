using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>The administrator's password of a database is made, kept and rotated by AWS, unless the author says otherwise.</summary>
public sealed class UnmanagedPassword : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SEC009", "unmanaged-password", Pillar.Security, Severity.Error,
        "Database credentials live in a store of secrets", "SEC02-BP03");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.FindProperty(PropertyNames.ManagedPassword) is not null;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (service.Denies(PropertyNames.ManagedPassword) || !IsCovered(service, architecture))
        {
            yield return Report(service, architecture)
                with { IsSafeByDefault = service.HasByDefault(PropertyNames.ManagedPassword) };
        }
    }

    private static bool IsCovered(Service service, Architecture architecture) =>
        service.States(PropertyNames.ManagedPassword)
        || architecture.RelationsFrom(service).Any(r => IsSecret(architecture, r.To))
        || architecture.RelationsInto(service).Any(r => IsSecret(architecture, r.From));

    private static bool IsSecret(Architecture architecture, string id) =>
        architecture.FindService(id) is { } service && service.Kind.Has(Capabilities.KeepsSecrets);

    private static Finding Report(Service service, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            $"the administrator's password of '{service.DrawnName}' is not kept by AWS",
            "a password in a template or in state leaks with it",
            $"state `managedPassword=true` for {service.FirstNodeId}")
            with { Fixes = DrawingFix.State(architecture, service, PropertyNames.ManagedPassword, "true") };
}
