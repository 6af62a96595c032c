using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A workflow with one task for each edge that leaves it.</summary>
internal sealed class StateMachineLowering : IConstructLowering
{
    public string Construct => ConstructKinds.StateMachine;

    public void Create(Service service, PlanBuilder plan)
    {
        // Step Functions delivers logs only to groups below this path without a policy that outgrows its limit (Step
        // Functions guide, "Using CloudWatch Logs").
        var path = new PlanValue.Join(
            [
                PlanValue.Of("/aws/vendedlogs/states/"),
                new PlanValue.Ambient(AmbientValue.ProjectName),
                PlanValue.Of($"-{Slug.Of(service.Id, 40)}"),
            ]);
        PlainLowering.Start(service, Construct, plan)
            .Set("log_group", LogGroups.AddAt(service, path, plan).Output("arn"));
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
