using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// A service whose construct needs no decision: arguments by the catalog, a role and a security group where its kind
/// has one.
/// </summary>
internal sealed class PlainLowering(string construct, PlanScope? scope = null) : IConstructLowering
{
    public string Construct => construct;

    public void Create(Service service, PlanBuilder plan) => Start(service, construct, plan, scope);

    public void Complete(Service service, PlanBuilder plan)
    {
    }

    /// <summary>
    /// Starts a service's construct with what every construct has; of its properties with those of some arguments where
    /// it has not all.
    /// </summary>
    public static ConstructDraft Start(
        Service service,
        string construct,
        PlanBuilder plan,
        PlanScope? scope = null,
        ImmutableArray<string> arguments = default)
    {
        var draft = plan.AddFor(service, construct, scope);
        PropertyArguments.Give(service, draft, plan, arguments);
        if (Roles.For(service, plan) is { } role)
        {
            draft.Set("role", role.Output("arn")).Set("role_ready", role.Output("ready"));
            Roles.GrantOwnAccess(service, draft, plan);
        }

        var tier = Networks.TierOf(service, plan.Architecture);
        if (tier is not SubnetTier.None && SecurityGroups.HasInterfaces(service, plan.Architecture))
        {
            draft.Set("subnets", Networks.Subnets(service, tier, plan))
                .Set("security_group", SecurityGroups.For(service, plan).Output("id"));
        }

        UsefulOutputs.Add(service, draft, plan);
        return draft;
    }
}
