using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// Tracing stands in what is traced: its rule and its group are there once something is, since a rule alone traces
/// nothing.
/// </summary>
internal sealed class TraceLowering : IConstructLowering
{
    public string Construct => ConstructKinds.TraceSampling;

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
                    service, "traces nothing: nothing that is drawn to it can be traced"));
        }
    }
}
