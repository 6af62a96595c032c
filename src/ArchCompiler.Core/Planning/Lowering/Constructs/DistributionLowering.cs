using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;
using ArchCompiler.Core.Planning.Lowering.Relations;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A CDN: origins come from its edges; a name and a certificate from the zone that resolves to it.</summary>
internal sealed class DistributionLowering : IConstructLowering
{
    public string Construct => ConstructKinds.Distribution;

    public void Create(Service service, PlanBuilder plan)
    {
        if (!OriginLowering.TargetsOf(service, plan.Architecture).Any(OriginLowering.IsOrigin))
        {
            plan.LeaveOut(service, LoweringDiagnostics.NothingToServe(service));
            return;
        }

        var draft = PlainLowering.Start(service, Construct, plan, PlanScope.Global);
        var logs = AccessLogs.From(draft, "distribution", Origins.Of(service), plan);
        draft.Set("log_bucket", logs.Output("arn")).Set("log_ready", logs.Output("policy_ready"));
    }

    public void Complete(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is not { } draft)
        {
            return;
        }

        if (Domains.IsResolved(service, plan.Architecture) && plan.Hangs(draft, "alias"))
        {
            var host = Domains.HostOf(service, plan);
            var certificate = Domains.Certificate(draft, host, PlanScope.Edge, Origins.Of(service), plan);
            draft.Set("aliases", PlanValue.Of([host])).Set("certificate", certificate.Output("arn"));
            plan.Add(new PlanOutput(
                $"{service.Id}_url", "Where the site answers.", new PlanValue.Join([PlanValue.Of("https://"), host])));
        }
    }
}
