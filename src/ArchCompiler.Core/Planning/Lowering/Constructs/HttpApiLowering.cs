using ArchCompiler.Core.Exposures;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>An HTTP API with a route for each edge that leaves it.</summary>
internal sealed class HttpApiLowering : IConstructLowering
{
    public string Construct => ConstructKinds.HttpApi;

    public void Create(Service service, PlanBuilder plan)
    {
        var sources = plan.Architecture.Exposure.DoorsOf(service).Select(door => door.Source).ToList();
        if (service.Properties.Text(Schemes.Property) == Schemes.Internal
            || (sources.Exists(source => source is Source.Network)
                && !sources.Exists(source => source is Source.Internet or Source.ContentNetwork)))
        {
            plan.LeaveOut(service, ExposureDiagnostics.ApiIsPublic(service));
            return;
        }

        PlainLowering.Start(service, Construct, plan).Set("log_group", LogGroups.For(service, plan).Output("arn"));
    }

    public void Complete(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is { } draft && !plan.Carries(draft, "route"))
        {
            plan.Report(LoweringDiagnostics.NothingBehind(service, "a function or service that answers its requests"));
        }
    }
}
