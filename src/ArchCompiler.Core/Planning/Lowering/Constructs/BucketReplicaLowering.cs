using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// A copy of a bucket in the second region; drawn between two stores it only says that one is copied to the other.
/// </summary>
internal sealed class BucketReplicaLowering : IConstructLowering
{
    public string Construct => ConstructKinds.BucketReplica;

    public void Create(Service service, PlanBuilder plan)
    {
        if (!plan.IsSpliced(service))
        {
            PlainLowering.Start(service, Construct, plan, PlanScope.Replica);
            return;
        }

        foreach (var origin in Origins.Of(service))
        {
            plan.Add(new NoOp(origin, "says that what leads to it is copied to what it leads to", []));
        }
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
