using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// A service that is there once something is drawn to it that it can serve, which its relations start: a dashboard with
/// a metric to show, tracing with something to trace.
/// </summary>
/// <param name="construct">Its construct kind.</param>
/// <param name="missing">What it fails to do where nothing is, in words that follow its name.</param>
internal sealed class DrawnToLowering(string construct, string missing) : IConstructLowering
{
    public string Construct => construct;

    public void Create(Service service, PlanBuilder plan)
    {
    }

    public void Complete(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is null)
        {
            plan.LeaveOut(service, PresenceDiagnostics.StandsForNothing(service, missing));
        }
    }
}
