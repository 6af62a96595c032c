using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A key; one that copies another of another region has the same material (a multi-Region key).</summary>
internal sealed class KeyLowering : IConstructLowering
{
    public string Construct => ConstructKinds.Key;

    public void Create(Service service, PlanBuilder plan)
    {
        var key = PlainLowering.Start(service, Construct, plan);
        if (plan.FarCopies.SourceOf(service) is { } source)
        {
            key.Set("primary", new PlanValue.Reference(source.Id, "arn"));
        }

        if (plan.FarCopies.IsCopied(service))
        {
            key.Set("multi_region", PlanValue.Of(true));
        }
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
