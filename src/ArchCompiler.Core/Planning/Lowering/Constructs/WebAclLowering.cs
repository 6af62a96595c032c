using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// A web ACL lives where what it protects lives: in us-east-1 for a CDN, else in the home region. One that protects
/// both is two.
/// </summary>
internal sealed class WebAclLowering : IConstructLowering
{
    // A regional one sees what the balancer or the API hands it.
    private const string BodySize = "body_kib";

    public string Construct => ConstructKinds.WebAcl;

    public void Create(Service service, PlanBuilder plan)
    {
        var targets = plan.Architecture.RelationsFrom(service)
            .Where(r => r.Kind is RelationKind.Attaches)
            .Select(r => plan.Architecture.FindService(r.To)).OfType<Service>().ToList();
        var atEdge = targets.Any(t => t.Kind.Has(Capabilities.DeliversContent));
        var inRegion = targets.Any(t => !t.Kind.Has(Capabilities.DeliversContent));
        var draft = PlainLowering.Start(service, Construct, plan, atEdge ? PlanScope.Edge : null)
            .Set("scope", PlanValue.Of(atEdge ? "CLOUDFRONT" : "REGIONAL"));
        if (atEdge && inRegion)
        {
            var regional = plan.AddImplied(
                RegionalId(service), RegionalId(service), Construct, PlanScope.Home, Origins.Of(service));
            PropertyArguments.Give(service, regional, plan);
            regional.Set("scope", PlanValue.Of("REGIONAL"));
            regional.Drop(BodySize);
        }
        else if (!atEdge)
        {
            plan.Variables.Forget(draft, BodySize);
        }

        if (targets.Count == 0)
        {
            plan.Report(LoweringDiagnostics.NothingBehind(service, "a CDN, a load balancer or an API to protect"));
        }
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }

    /// <summary>The web ACL of a service that can protect a target.</summary>
    public static ConstructDraft? For(Service service, Service target, PlanBuilder plan) =>
        target.Kind.Has(Capabilities.DeliversContent)
            ? plan.Of(service)
            : plan.Find(RegionalId(service)) ?? plan.Of(service);

    private static string RegionalId(Service service) => $"{service.Id}_regional";
}
