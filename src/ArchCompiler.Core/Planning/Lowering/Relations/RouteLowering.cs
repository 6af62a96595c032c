using System.Collections.Immutable;
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
            step.Plan.LeaveOut(step.Relation, RoutingDiagnostics.HostsAreNotToldApart(step.Relation, step.From));
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
        Route(step, api, function);
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
        Route(step, api, balancer, new Argument("server_name", Domains.HostOf(step.To, step.Plan)));
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
        Route(step, api, target, new Argument("role", step.Plan.RolesOf(step.From)[0].Output("arn")));
        return true;
    }

    /// <summary>
    /// Routes requests to a target: by what the arrow to it says; where it is the only one and no arrow to it says
    /// anything, by what the arrows into the API say.
    /// </summary>
    private static void Route(
        RelationStep step, ConstructDraft api, ConstructDraft target, params ImmutableArray<Argument> arguments)
    {
        var routes = step.Relation.Route is null ? AskedOf(step) : [];
        if (routes.IsEmpty)
        {
            step.AttachByPath("route", api, target, [new("path", PathOf(step)), .. arguments]);
        }

        foreach (var route in routes)
        {
            step.Plan.Add(new Attachment(
                $"{api.Id}_route_{target.Id}_{Slug.Hash(route.ToString())}",
                "route",
                api.Id,
                target.Id,
                [new("path", KeyOf(route)), .. arguments],
                step.Origins));
        }
    }

    /// <summary>
    /// What callers ask of an API with a single target; nothing where some ask without a word of what.
    /// </summary>
    private static ImmutableArray<Route> AskedOf(RelationStep step)
    {
        var asked = step.Plan.Architecture.RelationsInto(step.From)
            .Where(relation => relation.Kind is RelationKind.Requests or RelationKind.Invokes or RelationKind.External)
            .ToList();
        return step.Plan.Architecture.RelationsFrom(step.From).Count(IsRouted) == 1
            && asked.Count > 0 && asked.TrueForAll(relation => relation.Route is { Path: not null })
                ? [.. asked.Select(relation => relation.Route).OfType<Route>().Distinct()
                    .OrderBy(route => route.ToString(), StringComparer.Ordinal)]
                : [];
    }

    private static bool IsRouted(Relation relation) => relation.Kind
        is RelationKind.Requests or RelationKind.Invokes or RelationKind.Publishes or RelationKind.Accesses;

    private static PlanValue KeyOf(Route route)
    {
        var path = (route.Path ?? "/{proxy+}").Replace("/*", "/{proxy+}", StringComparison.Ordinal);
        return PlanValue.Of($"{route.Method ?? "ANY"} {path}");
    }

    private static PlanValue PathOf(RelationStep step)
    {
        if (step.Relation.Route is { } route)
        {
            return KeyOf(route);
        }

        var first = step.Plan.Architecture.RelationsFrom(step.From)
            .Where(r => r.Route is null && IsRouted(r))
            .Select(r => step.Plan.Architecture.FindService(r.To)).OfType<Service>()
            .Select(s => s.Id).Order(StringComparer.Ordinal).FirstOrDefault();
        return first == step.To.Id
            ? PlanValue.Of("$default")
            : PlanValue.Of($"ANY /{Slug.Of(step.To.Id, 40)}/{{proxy+}}");
    }
}
