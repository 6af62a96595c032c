using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A load balancer sends requests to what it is drawn to; two targets behind one listener are told apart by path.
/// </summary>
internal sealed class TargetLowering : IRelationLowering
{
    private const int MostShares = 5;
    private const string InvokePrincipal = "elasticloadbalancing.amazonaws.com";

    public bool TryLower(RelationStep step)
    {
        if (step.FromDraft is not { Kind: ConstructKinds.RequestBalancer or ConstructKinds.NetworkBalancer } balancer
            || step.ToDraft is not { } target)
        {
            return false;
        }

        if (FindFault(step, balancer) is { } fault)
        {
            step.Plan.LeaveOut(step.Relation, RoutingDiagnostics.NoPolicy(step.Relation, step.From, fault));
            return true;
        }

        return target.Kind switch
        {
            ConstructKinds.InstanceGroup => Instances(step, balancer, target),
            ConstructKinds.ContainerService => Containers(step, balancer, target),
            ConstructKinds.Function when balancer.Kind == ConstructKinds.RequestBalancer =>
                Function(step, balancer, target),
            ConstructKinds.RequestBalancer when balancer.Kind == ConstructKinds.NetworkBalancer =>
                Balancer(step, balancer, target),
            _ => false,
        };
    }

    /// <summary>Why a balancer cannot give a target its share, null where it can or no share is drawn.</summary>
    private static string? FindFault(RelationStep step, ConstructDraft balancer) =>
        step.Plan.SharedNames.RoutingOf(step.Relation) is null ? null
        : balancer.Kind == ConstructKinds.NetworkBalancer
            ? "gives its targets listeners of their own, and no shares of one"
        : step.Plan.SharedNames.GroupOf(step.Relation).Count > MostShares
            ? $"divides requests among {MostShares} targets at most"
        : null;

    private static bool IsTarget(Relation relation, PlanBuilder plan) =>
        plan.Architecture.FindService(relation.To) is { } target && !plan.IsLeftOut(target)
        && plan.Of(target)?.Kind
            is ConstructKinds.InstanceGroup or ConstructKinds.ContainerService or ConstructKinds.Function;

    private static bool Instances(RelationStep step, ConstructDraft balancer, ConstructDraft group)
    {
        Paths.Open(step);
        var targets = Add(step, balancer, group, "instance");
        var tasks = step.Plan.WorkloadsOf(step.To).Where(w => w.Kind == ConstructKinds.ContainerService).ToList();
        foreach (var service in tasks)
        {
            Register(step, service, balancer, targets);
        }

        if (tasks.Count == 0)
        {
            group.Append("target_groups", targets);
        }

        return true;
    }

    private static bool Containers(RelationStep step, ConstructDraft balancer, ConstructDraft service)
    {
        Paths.Open(step);
        Register(step, service, balancer, Add(step, balancer, service, "address"));
        return true;
    }

    private static bool Function(RelationStep step, ConstructDraft balancer, ConstructDraft function)
    {
        var targets = Add(step, balancer, function, "function");
        step.AttachByPath(
            "permission",
            function,
            balancer,
            new("principal", PlanValue.Of(InvokePrincipal)),
            new("source_arn", targets),
            new("source_pattern", new PlanValue.Join(
            [
                PlanValue.Of("arn:"), new PlanValue.Ambient(AmbientValue.Partition),
                PlanValue.Of(":elasticloadbalancing:"), balancer.Scope.Region, PlanValue.Of(":"),
                new PlanValue.Ambient(AmbientValue.AccountId), PlanValue.Of(":targetgroup/"),
                .. GroupName(step, balancer, function).Parts, PlanValue.Of("/*"),
            ])));
        return true;
    }

    /// <summary>
    /// A name by which a permission can speak of a target group that is not there before it; 32 characters at most.
    /// </summary>
    private static PlanValue.Join GroupName(RelationStep step, ConstructDraft balancer, ConstructDraft function) => new(
    [
        new PlanValue.Ambient(AmbientValue.ProjectName),
        PlanValue.Of($"-{Slug.Of(function.Id, 6)}-{Slug.Hash($"{balancer.Id} {function.Id}{step.Variant}")}"),
    ]);

    private static bool Balancer(RelationStep step, ConstructDraft balancer, ConstructDraft target)
    {
        Paths.Open(step);
        _ = Add(step, balancer, target, "balancer");
        return true;
    }

    private static void Register(
        RelationStep step, ConstructDraft service, ConstructDraft balancer, PlanValue targets) =>
        step.AttachByPath(
            "load-balancer",
            service,
            balancer,
            new("target_group", targets),
            new("listener", balancer.Output("listener_arn")));

    /// <summary>Adds the target and gives the reference to its target group.</summary>
    private static PlanValue Add(RelationStep step, ConstructDraft balancer, ConstructDraft target, string type)
    {
        var isDefault = IsDefault(step);
        ConstructDraft arguments = new("", "", PlanScope.Home);
        var path = PathOf(step, isDefault);
        arguments.Set("target_type", PlanValue.Of(type))
            .Set("is_default", PlanValue.Of(isDefault))
            .Set("path", path)
            .Set("host", step.Relation.Host is { } host ? PlanValue.Of(host) : null)
            .Set("method", step.Relation.Method is { } method ? PlanValue.Of(method) : null)
            .Set("priority", PlanValue.Of(step.Plan.FreeNumber(balancer, Priority(step))))
            .Set("group_name", type == "function" ? GroupName(step, balancer, target) : null)
            .Set("port", type == "function" ? null : Paths.PortOf(step.Relation, step.To, step.Plan))
            .Set("health_path", PropertyArguments.ValueOf(step.To, "healthPath", step.Plan) ?? PlanValue.Of("/"));
        if (step.Plan.SharedNames is { } shares && shares.RoutingOf(step.Relation)?.Weight is { } weight
            && shares.GroupOf(step.Relation).FirstOrDefault(r => IsTarget(r, step.Plan)) is { } first)
        {
            arguments.Set("weight", PlanValue.Of(weight)).Set("share", PlanValue.Of(first.Id))
                .Set("is_follower", PlanValue.Of(first.Id != step.Relation.Id));
        }

        step.AttachByPath("target", balancer, target, arguments.Freeze().Arguments);
        return balancer.Output($"target_group_{balancer.Id}_target_{target.Id}{step.Variant}");
    }

    private static PlanValue? PathOf(RelationStep step, bool isDefault)
    {
        if (step.Relation.Route is { } route)
        {
            return route.Path is { } path ? PlanValue.Of(path) : null;
        }

        if (isDefault)
        {
            return null;
        }

        var pattern = $"/{Slug.Of(step.To.Id, 40)}/*";
        step.Plan.ReportOnce(RoutingDiagnostics.NothingTellsApart(step.Relation, step.From, step.To, pattern));
        return step.Plan.Add(new PlanVariable(
            $"{step.From.Id}_{step.To.Id}_path",
            VariableType.Text,
            $"Path pattern that {PlanText.Describe(step.From.Title)} sends to {PlanText.Describe(step.To.Title)}.",
            PlanValue.Of(pattern)));
    }

    /// <summary>
    /// The default target: of those without a stated path, a server before a function, then the first by id, so that
    /// the order of lines does not matter.
    /// </summary>
    private static bool IsDefault(RelationStep step)
    {
        var first = step.Plan.Architecture.RelationsFrom(step.From)
            .Where(r => r.Route is null
                && r.Kind is RelationKind.Requests or RelationKind.Invokes or RelationKind.Accesses)
            .Select(r => step.Plan.Architecture.FindService(r.To)).OfType<Service>()
            .OrderBy(t => t.Kind.Has(Capabilities.VpcAttached) ? 0 : 1)
            .ThenBy(t => t.Id, StringComparer.Ordinal)
            .FirstOrDefault()?.Id;
        return step.Relation.Route is null
            && (first == step.To.Id || step.Plan.SharedNames.GroupOf(step.Relation).Any(r => r.To == first));
    }

    /// <summary>
    /// Longer paths first; the rest of the number depends on the target alone, so that another target moves nothing.
    /// </summary>
    private static decimal Priority(RelationStep step) =>
        ((64 - Math.Min(step.Relation.Route?.ToString().Length ?? 0, 63)) * 700) + (Slug.Number(step.To.Id) % 700) + 1;
}
