using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>Instances become a launch template and an Auto Scaling group over the zones.</summary>
internal sealed class InstanceGroupLowering : IConstructLowering
{
    private static readonly ImmutableArray<string> OfContainers = ["container_image", "container_port"];
    private static readonly ImmutableArray<string> OfMachines = ["boot_script"];

    public string Construct => ConstructKinds.InstanceGroup;

    public void Create(Service service, PlanBuilder plan)
    {
        var draft = PlainLowering.Start(service, Construct, plan);
        var isPublic = Networks.IsPublic(service, plan.Architecture);
        draft.Set("subnets", Networks.Subnets(service, isPublic ? SubnetTier.Public : SubnetTier.Application, plan))
            .Set("public_ip", PlanValue.Of(isPublic))
            .Set("egress_ready", Networks.Of(service, plan).Output("egress_ready"));
        plan.WaysOut.Fetch(
            service, "packages of Amazon Linux", Origins.Of(service).Because("it keeps its packages up to date"));
        foreach (var role in plan.RolesOf(service))
        {
            role.Set("instance_profile", PlanValue.Of(true));
            draft.Set("instance_profile", role.Output("instance_profile_arn"));
        }

        if (plan.Architecture.RelationsFrom(service).Any(relation => relation.Kind is RelationKind.Logs))
        {
            draft.Put("environment", "LOG_GROUP", LogGroups.For(service, plan).Output("name"));
        }

        plan.AddWorkload(service, draft);
    }

    public void Complete(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is { } draft)
        {
            plan.Variables.Forget(draft, draft.Find("cluster_name") is null ? OfContainers : OfMachines);
            // Of what a cluster runs on them, the cluster watches the health, and puts back what fails.
            var isTarget = plan.Hangs(draft, "target") && draft.Find("cluster_name") is null;
            draft.Set("health_check_type", PlanValue.Of(isTarget ? "ELB" : "EC2"))
                .Set("stands_in", isTarget ? PlanValue.Of(value: true) : null);
            ImagePulls.Account(service, plan);
        }
    }
}
