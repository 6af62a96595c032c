using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.ExistingThings;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// Containers: a service on Fargate in a cluster. One that is drawn as a cluster over instances or other services is
/// the cluster alone.
/// </summary>
internal sealed class ContainerLowering(string construct) : IConstructLowering
{
    private const string TaskPrincipal = "ecs-tasks.amazonaws.com";
    private const string PlaceholderImage = "public.ecr.aws/docker/library/busybox:stable";
    private const int LongestName = 40;

    public string Construct => construct;

    public void Create(Service service, PlanBuilder plan)
    {
        var cluster = Cluster(service, plan);
        if (construct == ConstructKinds.ContainerCluster && IsClusterAlone(service, plan.Architecture))
        {
            plan.Share(service, cluster);
            return;
        }

        cluster.Set("has_fargate", PlanValue.Of(true));
        var draft = PlainLowering.Start(service, ConstructKinds.ContainerService, plan);
        var isPublic = Networks.IsPublic(service, plan.Architecture);
        draft.Set("launch", PlanValue.Of("serverless"))
            .Set("task_role", draft.Find("role"))
            .Set("subnets", Networks.Subnets(service, isPublic ? SubnetTier.Public : SubnetTier.Application, plan))
            .Set("public_ip", PlanValue.Of(isPublic))
            .Set("egress_ready", Networks.Of(service, plan).Output("egress_ready"));
        Run(service, draft, cluster, plan);
        RunBeside(service, draft, plan);
    }

    public void Complete(Service service, PlanBuilder plan) => ImagePulls.Account(service, plan);

    /// <summary>
    /// The cluster that a service's containers run in: the drawn one around it, else one for the plan.
    /// </summary>
    public static ConstructDraft Cluster(Service service, PlanBuilder plan)
    {
        var boundary = service.Boundaries.Select(plan.Architecture.FindBoundary)
            .FirstOrDefault(b => b?.Kind is BoundaryKind.Cluster);
        var origins = boundary is null
            ? Origins.Of(service).Because("containers run in a cluster")
            : [Origins.Of(boundary)];
        return boundary is null && ExistingServices.ClusterOf(service, plan) is { } existing
            ? existing
            : plan.Require(
                boundary?.Id ?? plan.Regional("cluster"),
                ConstructKinds.ContainerCluster,
                origins,
                draft => ExistingServices.ReferTo(draft, boundary, plan));
    }

    /// <summary>What every container service has, wherever it runs.</summary>
    public static void Run(Service service, ConstructDraft draft, ConstructDraft cluster, PlanBuilder plan)
    {
        var execution = Roles.Add(
            $"{draft.Id}_execution_role",
            $"{draft.Id}_execution",
            TaskPrincipal,
            Origins.Of(service).Because("ECS starts its containers"),
            plan);
        var logs = LogGroups.Add(
            draft.Id, Slug.Of(draft.Id, 60), Origins.Of(service).Because("it writes logs"), plan);
        LogGroups.LetWrite(execution, logs, Origins.Of(service).Because("ECS writes the logs of its containers"), plan);
        draft.Set("cluster", cluster.Output("arn"))
            .Set("cluster_name", cluster.Output("name"))
            .Set("cluster_ready", cluster.Output("ready"))
            .Set("execution_role", execution.Output("arn"))
            .Set("execution_ready", execution.Output("ready"))
            .Set("log_group", logs.Output("name"));
        plan.AddWorkload(service, draft);
    }

    /// <summary>A container service on the instances of a group, as an edge from a cluster to them asks for.</summary>
    public static ConstructDraft OnInstances(
        Service instances, ConstructDraft group, ConstructDraft cluster, PlanBuilder plan)
    {
        var origins = Origins.Of(instances).Because("a cluster runs containers on it").ToList();
        var draft = plan.AddImplied(
            $"{instances.Id}_tasks", $"{instances.Id}_tasks", ConstructKinds.ContainerService, PlanScope.Home, origins);
        var role = Roles.Add($"{instances.Id}_task_role", $"{instances.Id}_task", TaskPrincipal, origins, plan);
        plan.ActUnder(instances, role);
        draft.Set("launch", PlanValue.Of("instances"))
            .Set("instances", PlanValue.Of(group.Id))
            .Set("image", group.Find("container_image"))
            .Set("container_port", group.Find("container_port"))
            .Set("host_port", group.Find("app_port"))
            .Set("desired_count", group.Find("desired_size"))
            .Set("min_count", group.Find("min_size"))
            .Set("max_count", group.Find("max_size"))
            .Set("task_role", role.Output("arn"))
            .Set("role_ready", role.Output("ready"));
        Run(instances, draft, cluster, plan);
        return draft;
    }

    /// <summary>
    /// Of several programs in one task the one that others ask, else the first, is its container; the rest stand beside
    /// it.
    /// </summary>
    private static void RunBeside(Service service, ConstructDraft draft, PlanBuilder plan)
    {
        var asked = plan.Architecture.RelationsInto(service).SelectMany(relation => relation.Edges)
            .Select(edge => edge.To.Text).ToHashSet(StringComparer.Ordinal);
        var main = service.Programs.FirstOrDefault(program => asked.Contains(program.Node.Id.Text))
            ?? service.Programs.FirstOrDefault();
        foreach (var program in service.Programs.Where(program => program != main))
        {
            var name = Slug.Of(program.Node.Id.Text, LongestName);
            var image = plan.Add(new PlanVariable(
                $"{service.Id}_{name.Replace('-', '_')}_image",
                VariableType.Text,
                PlanText.Describe($"Image of {program.Title}, which runs in the task beside its own container."),
                PlanValue.Of(PlaceholderImage)));
            Sidecars.Add(draft, name, image);
        }
    }

    private static bool IsClusterAlone(Service service, Architecture architecture) =>
        architecture.RelationsFrom(service).Any(r => r.Kind is RelationKind.Orchestrates or RelationKind.Contains);
}
