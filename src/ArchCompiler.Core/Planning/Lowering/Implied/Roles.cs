using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.ExistingThings;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>One role for each principal; what it may do comes from its edges.</summary>
internal static class Roles
{
    /// <summary>The role of a service, if its kind acts under one.</summary>
    public static ConstructDraft? For(Service service, PlanBuilder plan)
    {
        if (service.Kind.Realisation is not { Principal: { } principal })
        {
            return null;
        }

        var role = Add(
            $"{service.Id}_role",
            service.Id,
            principal,
            Origins.Of(service).Because("it acts under a role of its own"),
            plan);
        ExistingIdentities.TryTake(service, principal, role, plan);
        plan.AddRole(service, role);
        return role;
    }

    /// <summary>
    /// Gives a role what its kind always needs; outputs in the texts are those of the service's construct.
    /// </summary>
    public static void GrantOwnAccess(Service service, ConstructDraft construct, PlanBuilder plan)
    {
        var because = Origins.Of(service).Because("it cannot run without").ToList();
        foreach (var role in plan.RolesOf(service))
        {
            Grant("Own", role, service.Kind.Realisation?.OwnAccess ?? [], construct, because, plan);
        }
    }

    /// <summary>
    /// Gives a role some statements of the catalog; outputs in the texts are those of a construct.
    /// </summary>
    public static void Grant(
        string sid,
        ConstructDraft role,
        ImmutableArray<AccessStatement> statements,
        ConstructDraft construct,
        IReadOnlyList<Origin> origins,
        PlanBuilder plan)
    {
        foreach (var (index, statement) in statements.Index())
        {
            plan.Add(AccessGrants.Grant($"{sid}{index + 1}", role, statement, construct, [.. origins]));
        }
    }

    public static ConstructDraft Add(
        string id, string name, string principal, IEnumerable<Origin> origins, PlanBuilder plan)
    {
        var role = plan.AddImplied(id, name, ConstructKinds.Role, PlanScope.Home, origins);
        return role.Set("principal", PlanValue.Of(principal)).Set("trusted_source", Trust.SourceOf(principal, role));
    }
}
