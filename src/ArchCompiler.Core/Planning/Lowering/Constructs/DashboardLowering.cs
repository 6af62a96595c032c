using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A drawn dashboard shows the metrics of what is drawn to it, and is there once it shows any.</summary>
internal sealed class DashboardLowering : IConstructLowering
{
    public string Construct => ConstructKinds.Dashboard;

    public void Create(Service service, PlanBuilder plan)
    {
    }

    public void Complete(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is null)
        {
            plan.LeaveOut(
                service,
                PresenceDiagnostics.StandsForNothing(
                    service, "shows nothing: nothing that is drawn to it has a metric that archc knows"));
        }
    }
}
