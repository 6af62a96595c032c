using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// A service that is no construct of its own: what it does shows in others (roles, volumes, alarms, the network's
/// parts).
/// </summary>
internal sealed class SharedLowering(string construct, string reason) : IConstructLowering
{
    public string Construct => construct;

    public void Create(Service service, PlanBuilder plan)
    {
        foreach (var origin in Origins.Of(service))
        {
            plan.Add(new NoOp(origin, reason, plan.Of(service) is { } draft ? [draft.Id] : []));
        }
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
