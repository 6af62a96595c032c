using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Constructs;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A cluster runs containers on instances: the group becomes its capacity, and a container service takes the place of
/// what the instances ran.
/// </summary>
internal sealed class OrchestratesLowering : IRelationLowering
{
    private const string AgentPolicy = "service-role/AmazonEC2ContainerServiceforEC2Role";

    public bool ReachesExisting(RelationStep step) => step.ToDraft is { Kind: ConstructKinds.ContainerService };

    public bool TryLower(RelationStep step)
    {
        if (step.FromDraft is not { Kind: ConstructKinds.ContainerCluster or ConstructKinds.ContainerService }
            || step.Kind is not RelationKind.Orchestrates)
        {
            return false;
        }

        var cluster = ContainerLowering.Cluster(step.From, step.Plan);
        return step.ToDraft switch
        {
            { Kind: ConstructKinds.InstanceGroup } group => Instances(step, cluster, group),
            { Kind: ConstructKinds.ContainerService } service =>
                step.NeedsNothing("the service runs in the cluster", cluster, service),
            _ => false,
        };
    }

    private static bool Instances(RelationStep step, ConstructDraft cluster, ConstructDraft group)
    {
        step.Attach("capacity", cluster, group);
        group.Set("cluster_name", cluster.Output("name"));
        foreach (var role in step.Plan.RolesOf(step.To).Where(r => r.IsOn("instance_profile")))
        {
            role.Append("managed_policies", PlanValue.Of(AgentPolicy));
        }

        var tasks = ContainerLowering.OnInstances(step.To, group, cluster, step.Plan);
        tasks.From(step.Origins);
        tasks.Set("capacity_provider", cluster.Output($"capacity_provider_{cluster.Id}_capacity_{group.Id}"));
        return true;
    }
}
