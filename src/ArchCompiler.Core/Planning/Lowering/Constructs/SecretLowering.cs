using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A secret; one that copies another of another region is kept by that, under the same name.</summary>
internal sealed class SecretLowering : IConstructLowering
{
    private const int LongestName = 40;

    public string Construct => ConstructKinds.Secret;

    public void Create(Service service, PlanBuilder plan)
    {
        if (plan.FarCopies.SourceOf(service) is not { } source)
        {
            PlainLowering.Start(service, Construct, plan);
            return;
        }

        var replica = plan.AddFor(service, ConstructKinds.SecretReplica);
        var name = new PlanValue.Join(
            [new PlanValue.Ambient(AmbientValue.ProjectName), PlanValue.Of($"/{Slug.Of(source.Id, LongestName)}")]);
        replica.Set("source", new PlanValue.Reference(source.Id, "arn"))
            .Set("name", name)
            .Set("arn", FarCopying.ArnIn(
                service, replica, PlanValue.Of(":secret:"), name, PlanValue.Of("-*")));
    }

    public void Complete(Service service, PlanBuilder plan)
    {
        FarCopying.Join(service, plan);
        if (service.Properties.IsDrawn("rotationDays") && plan.Of(service) is { } secret
            && !plan.Carries(secret, "rotation"))
        {
            plan.Report(SecretDiagnostics.NobodyRotates(service));
        }
    }
}
