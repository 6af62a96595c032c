using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A table; one that copies another of another region is a replica of that, and has its name.</summary>
internal sealed class TableLowering : IConstructLowering
{
    private const int LongestName = 40;

    public string Construct => ConstructKinds.KeyValueTable;

    public void Create(Service service, PlanBuilder plan)
    {
        if (plan.FarCopies.SourceOf(service) is { } source)
        {
            var replica = plan.AddFor(service, ConstructKinds.TableReplica);
            var name = new PlanValue.Join(
                [new PlanValue.Ambient(AmbientValue.ProjectName), PlanValue.Of($"-{Slug.Of(source.Id, LongestName)}")]);
            replica.Set("table", new PlanValue.Reference(source.Id, "arn"))
                .Set("name", name)
                .Set("arn", FarCopying.ArnIn(service, replica, PlanValue.Of(":table/"), name));
            UsefulOutputs.Add(service, replica, plan);
            return;
        }

        var table = PlainLowering.Start(service, Construct, plan);
        if (plan.FarCopies.IsCopied(service))
        {
            table.Set("stream", PlanValue.Of("NEW_AND_OLD_IMAGES"));
        }
    }

    public void Complete(Service service, PlanBuilder plan) => FarCopying.Join(service, plan);
}
