using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// An HTTP API routes to what it is drawn to: functions, load balancers through a VPC link, queues and workflows under
/// a role.
/// </summary>
internal sealed class RouteLowering : IRelationLowering
{
    private const string Principal = "apigateway.amazonaws.com";

    public bool ReachesExisting(RelationStep step) => step.FromDraft is not { IsExisting: true };

    public bool TryLower(RelationStep step)
    {
        if (step.FromDraft is not { Kind: ConstructKinds.HttpApi } api || step.ToDraft is not { } target)
        {
            return false;
        }

        if (step.Relation.Host is not null)
        {
            step.Plan.LeaveOut(step.Relation, LoweringDiagnostics.HostsAreNotToldApart(step.Relation, step.From));
            return true;
        }

        return target.Kind switch
        {
            ConstructKinds.Function => Function(step, api, target),
            ConstructKinds.RequestBalancer => Balancer(step, api, target),
            ConstructKinds.Queue => Service(step, api, target, AccessName.Publish),
            ConstructKinds.StateMachine => Service(step, api, target, AccessName.Invoke),
            _ => false,
        };
    }

    private static bool Function(RelationStep step, ConstructDraft api, ConstructDraft function)
    {
        step.AttachByPath("route", api, function, new Argument("path", PathOf(step)));
        step.Attach(
            "permission",
            function,
            api,
            new("principal", PlanValue.Of(Principal)),
            new("source_arn", new PlanValue.Join([api.Output("execution_arn"), PlanValue.Of("/*")])));
        return true;
    }

    private static bool Balancer(RelationStep step, ConstructDraft api, ConstructDraft balancer)
    {
        var group = step.Plan.SecurityGroupOf(step.From) ?? SecurityGroups.For(step.From, step.Plan);
        api.Set("subnets", Networks.Subnets(step.From, SubnetTier.Application, step.Plan))
            .Set("security_group", group.Output("id"));
        Paths.Open(step);
        step.AttachByPath(
            "route",
            api,
            balancer,
            new("path", PathOf(step)),
            new("server_name", Domains.HostOf(step.To, step.Plan)));
        return true;
    }

    private static bool Service(RelationStep step, ConstructDraft api, ConstructDraft target, AccessName access)
    {
        if (step.Plan.RolesOf(step.From).Count == 0)
        {
            var role = Roles.Add(
                $"{api.Id}_role",
                api.Id,
                Principal,
                Origins.Of(step.From).Because("it calls services under a role"),
                step.Plan);
            step.Plan.AddRole(step.From, role);
        }

        if (!AccessGrants.Add(step.From, step.To, access, step.Relation, step.Plan))
        {
            return false;
        }

        AccessGrants.AddKeyUse(step.From, step.To, writes: true, step.Relation, step.Plan);
        step.AttachByPath(
            "route",
            api,
            target,
            new("path", PathOf(step)),
            new("role", step.Plan.RolesOf(step.From)[0].Output("arn")));
        return true;
    }

    private static PlanValue PathOf(RelationStep step)
    {
        if (step.Relation.Route is { } route)
        {
            var path = (route.Path ?? "/{proxy+}").Replace("/*", "/{proxy+}", StringComparison.Ordinal);
            return PlanValue.Of($"{route.Method ?? "ANY"} {path}");
        }

        var first = step.Plan.Architecture.RelationsFrom(step.From)
            .Where(r => r.Route is null
                && r.Kind is RelationKind.Requests
                    or RelationKind.Invokes
                    or RelationKind.Publishes
                    or RelationKind.Accesses)
            .Select(r => step.Plan.Architecture.FindService(r.To)).OfType<Service>()
            .Select(s => s.Id).Order(StringComparer.Ordinal).FirstOrDefault();
        return first == step.To.Id
            ? PlanValue.Of("$default")
            : PlanValue.Of($"ANY /{Slug.Of(step.To.Id, 40)}/{{proxy+}}");
    }
}
