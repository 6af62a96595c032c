using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A function; in the VPC only when drawn there or when it uses something that lives there.</summary>
internal sealed class FunctionLowering : IConstructLowering
{
    public string Construct => ConstructKinds.Function;

    public void Create(Service service, PlanBuilder plan)
    {
        var draft = PlainLowering.Start(service, Construct, plan);
        var logs = LogGroups.For(service, plan);
        draft.Set("log_group", logs.Output("name"));
        var isInNetwork = plan.SecurityGroupOf(service) is not null;
        foreach (var role in plan.RolesOf(service))
        {
            LogGroups.LetWrite(role, logs, Origins.Of(service).Because("it writes logs"), plan);
            if (isInNetwork)
            {
                var because = Origins.Of(service).Because("it has network interfaces").ToList();
                Roles.Grant("Network", role, service.Kind.Realisation?.NetworkAccess ?? [], draft, because, plan);
            }
        }

        plan.AddWorkload(service, draft);
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
