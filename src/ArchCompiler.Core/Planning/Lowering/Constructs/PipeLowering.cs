using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Relations;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A pipe, where what it takes from and what it gives to are drawn: it is nothing without either.</summary>
internal sealed class PipeLowering : IConstructLowering
{
    public string Construct => ConstructKinds.EventPipe;

    public void Create(Service service, PlanBuilder plan)
    {
        if (PipeEnds.AreDrawn(service, plan))
        {
            PlainLowering.Start(service, Construct, plan);
        }
        else
        {
            plan.LeaveOut(service, BusDiagnostics.PipeWithoutEnds(service));
        }
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
