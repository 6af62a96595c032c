using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Edges with an end that archc does not deploy: users come in from the internet, everything else stays outside.
/// </summary>
internal static class OutsiderLowering
{
    private const string LeadsOut = "leads to something that is not deployed";

    public static void Lower(Relation relation, Participant from, Participant to, PlanBuilder plan)
    {
        switch (from, to)
        {
            case (Other outsider, Service service) when IsVisitor(outsider):
                ComeIn(relation, outsider, service, plan);
                break;
            case (Service service, Other) when plan.WorkloadsOf(service).Count > 0
                || relation.Kind is RelationKind.External or RelationKind.Requests:
                Nothing(relation, "calls out over TLS, which its security group allows", plan);
                break;
            case (Other outsider, Service):
                plan.LeaveOut(relation, LoweringDiagnostics.OutsiderActs(relation, from, to, outsider));
                Nothing(relation, "it starts at something that is not deployed", plan);
                break;
            default:
                plan.LeaveOut(relation, LeadsOut, isOutside: true);
                Nothing(relation, LeadsOut, plan);
                break;
        }
    }

    private static void ComeIn(Relation relation, Other visitor, Service service, PlanBuilder plan)
    {
        if (service.Kind.Has(Capabilities.StoresData)
            && plan.SecurityGroupOf(service) is not null
            && !service.Kind.Has(Capabilities.RunsCode))
        {
            plan.LeaveOut(relation, LoweringDiagnostics.StoreFacesOutsider(relation, visitor, service));
            return;
        }

        if (plan.SecurityGroupOf(service) is not null)
        {
            Paths.OpenTo(service, $"internet_to_{service.Id}", new FlowEnd.Internet(), relation, plan);
            return;
        }

        var draft = plan.Of(service);
        Nothing(relation, "its endpoint answers to the internet by itself", plan, draft is null ? [] : [draft.Id]);
    }

    private static bool IsVisitor(Other other) => other.Kind.Has(Capabilities.InternetEntry);

    private static void Nothing(Relation relation, string reason, PlanBuilder plan, params string[] constructs)
    {
        foreach (var origin in Origins.Of(relation))
        {
            plan.Add(new NoOp(origin, reason, [.. constructs]));
        }
    }
}
