using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A function; in the VPC only when drawn there or when it uses something that lives there.</summary>
internal sealed class FunctionLowering : IConstructLowering
{
    private const string NetworkPolicy = "service-role/AWSLambdaVPCAccessExecutionRole";

    public string Construct => ConstructKinds.Function;

    public void Create(Service service, PlanBuilder plan)
    {
        var draft = PlainLowering.Start(service, Construct, plan);
        draft.Set("log_group", LogGroups.For(service, plan).Output("name"));
        if (plan.SecurityGroupOf(service) is { } group)
        {
            SecurityGroups.LetOut(service, group, plan);
            foreach (var role in plan.RolesOf(service))
            {
                role.Append("managed_policies", PlanValue.Of(NetworkPolicy));
            }
        }

        plan.AddWorkload(service, draft);
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
