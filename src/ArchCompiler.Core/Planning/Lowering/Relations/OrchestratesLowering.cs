using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Constructs;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A cluster runs containers on instances: the group becomes its capacity, and a container service takes the place of
/// what the instances ran.
/// </summary>
internal sealed class OrchestratesLowering : IRelationLowering
{
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
        var host = step.From.Kind.Realisation?.FindAccess(AccessName.Host)?.Statements ?? [];
        foreach (var role in step.Plan.RolesOf(step.To))
        {
            Roles.Grant("Host", role, host, cluster, step.Origins, step.Plan);
        }

        step.Plan.WaysOut.Call(step.To, step.From, isFar: false, step.Origins);
        var tasks = ContainerLowering.OnInstances(step.To, group, cluster, step.Plan);
        tasks.From(step.Origins);
        tasks.Set("capacity_provider", cluster.Output($"capacity_provider_{cluster.Id}_capacity_{group.Id}"));
        return true;
    }
}
