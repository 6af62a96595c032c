using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.ExistingThings;

/// <summary>
/// Roles and certificates that exist already: whoever they are drawn to has the one in the place of its own.
/// </summary>
internal static class ExistingIdentities
{
    /// <summary>
    /// Makes the role of a service the one that is drawn to it, where that exists: it is given policies, and nothing
    /// else about it is changed.
    /// </summary>
    public static bool TryTake(Service service, string principal, ConstructDraft role, PlanBuilder plan)
    {
        if (Find(service, ConstructKinds.Identity, plan) is not { Existing: { } existing } drawn
            || ExistingForm.Of(ConstructKinds.Role) is not { } form)
        {
            return false;
        }

        role.IsExisting = true;
        var id = ExistingServices.Ask(drawn, existing, form, plan);
        role.Set("id", id).Set("arn", form.ArnOf(id, role.Scope));
        role.From(Origins.Of(drawn));
        plan.Report(ExistingDiagnostics.RoleMustLet(drawn, service, principal));
        return true;
    }

    /// <summary>The variable that names the certificate for what a service answers; null where it is made.</summary>
    public static PlanValue? CertificateOf(string owner, PlanBuilder plan) =>
        plan.Architecture.FindService(owner) is { } service
        && (Find(service, ConstructKinds.Certificate, plan) ?? Only(ConstructKinds.Certificate, plan))
            is { Existing: { } existing } drawn
        && ExistingForm.Of(ConstructKinds.Certificate) is { } form
            ? ExistingServices.Ask(drawn, existing, form, plan)
            : null;

    private static Service? Find(Service service, string construct, PlanBuilder plan) =>
        plan.Architecture.RelationsInto(service).Select(relation => relation.From)
            .Concat(plan.Architecture.RelationsFrom(service).Select(relation => relation.To))
            .Select(plan.Architecture.FindService).OfType<Service>()
            .Where(other => other.Existing is not null && other.Kind.Realisation?.Construct == construct)
            .OrderBy(other => other.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The one of a sort that is drawn alone, and so is for all.</summary>
    private static Service? Only(string construct, PlanBuilder plan) =>
        plan.Architecture.ServicesMadeAs(construct).Take(2).ToList()
            is [{ Existing: not null } only]
        && !plan.Architecture.RelationsFrom(only).Any() && !plan.Architecture.RelationsInto(only).Any()
            ? only
            : null;
}
