using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A bucket: versioned, private, encrypted, with a log of its requests.</summary>
internal sealed class ObjectBucketLowering : IConstructLowering
{
    public string Construct => ConstructKinds.ObjectBucket;

    public void Create(Service service, PlanBuilder plan)
    {
        var draft = PlainLowering.Start(service, Construct, plan);
        if (AccessLogs.IsDrawnFor(service, plan))
        {
            return;
        }

        var logs = AccessLogs.From(draft, "bucket", Origins.Of(service), plan);
        draft.Set("log_bucket", logs.Output("id")).Set("log_ready", logs.Output("policy_ready"));
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
