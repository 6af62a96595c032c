using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Exposures;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Edges with an end that archc does not deploy: what comes in opens the doors of the exposure, everything else stays
/// outside.
/// </summary>
internal static class OutsiderLowering
{
    private const string LeadsOut = "leads to something that is not deployed";

    public static void Lower(Relation relation, Participant from, Participant to, PlanBuilder plan)
    {
        switch (from, to)
        {
            case (Service service, Other { IsPart: true } part) when !Has(service, part):
                plan.LeaveOut(relation, CopyDiagnostics.CallsPart(relation, service, part));
                break;
            case (Other { IsPart: true }, _) or (_, Other { IsPart: true }):
                plan.LeaveOut(relation, Outsiders.Part, isOutside: true);
                Nothing(relation, Outsiders.Part, plan);
                break;
            case (Other observer, Service service) when relation.Kind is RelationKind.Monitors:
                plan.LeaveOut(relation, ObserverDiagnostics.Collects(relation, observer, service));
                break;
            case var _ when ClientLowering.TryLower(relation, from, to, plan):
                break;
            case (Other pipeline, Service service) when PipelineLowering.TryLower(relation, pipeline, service, plan):
                break;
            // A pipeline's role is decided when all that it ships to is known.
            case (Other { IsPipeline: true }, Service role) when IsRole(role):
            case (Service drawn, Other { IsPipeline: true }) when IsRole(drawn):
                break;
            case (Other, Service service) when relation.Kind is RelationKind.Manages or RelationKind.Deploys:
                Sessions.LetIn(service, Origins.Of(relation), plan);
                Nothing(relation, ReasonOfWork(service, plan), plan);
                break;
            case (Other outsider, Service service) when Sources.FindContradiction(relation, plan) is { } door:
                plan.LeaveOut(relation, ExposureDiagnostics.PublicWayIntoPrivate(door, outsider, service));
                break;
            case (Other outsider, Service service) when plan.Architecture.Exposure.DoorsOf(relation).Any():
                ComeIn(relation, outsider, service, plan);
                break;
            case (Service service, Other other) when plan.WorkloadsOf(service).Count > 0:
                plan.WaysOut.Ask(service, other.Title, Origins.Of(relation), relation.Port, other.Cidr);
                Nothing(relation, ReasonOfCall(service, plan), plan);
                break;
            case (Service service, Other { Standing: Standing.Visitor or Standing.Staff })
                when service.Kind.Has(Capabilities.InternetEntry):
                Nothing(relation, "answers those who ask it", plan);
                break;
            case (Service service, Other other):
                plan.LeaveOut(relation, ExposureDiagnostics.NobodyCalls(relation, service, other));
                break;
            case (Other { Standing: Standing.Beside } outsider, Service zone) when LeadsNowhere(zone, plan):
                plan.LeaveOut(relation, ExposureDiagnostics.OutsiderActs(relation, from, to, outsider));
                break;
            case (Other, Service service) when AnswersAnybody(service, plan) is { } draft:
                Nothing(relation, "its endpoint answers to the internet by itself", plan, draft.Id);
                break;
            case (Other outsider, Service):
                plan.LeaveOut(relation, ExposureDiagnostics.OutsiderActs(relation, from, to, outsider));
                Nothing(relation, "it starts at something that is not deployed", plan);
                break;
            default:
                plan.LeaveOut(relation, LeadsOut, isOutside: true);
                Nothing(relation, LeadsOut, plan);
                break;
        }
    }

    /// <summary>Whether a part may be one of a service: others would act on what has the part.</summary>
    private static bool Has(Service service, Other part) =>
        part.PartOf.IsEmpty || part.PartOf.Contains(service.Kind.Id) || service.Kind.Has(Capabilities.Control)
        || !service.Kind.Has(Capabilities.AssumesRole);

    /// <summary>Whether a zone has a name of something that nobody comes to, since nobody known asks for it.</summary>
    private static bool LeadsNowhere(Service zone, PlanBuilder plan) =>
        zone.Kind.Has(Capabilities.ResolvesNames)
        && plan.Architecture.RelationsFrom(zone).Any(relation => relation.Kind is RelationKind.Resolves
            && plan.Architecture.FindService(relation.To) is { } named && plan.SecurityGroupOf(named) is not null
            && !plan.Architecture.Exposure.DoorsOf(relation).Any());

    private static bool IsRole(Service service) =>
        service.Kind.Realisation?.Construct == ConstructKinds.Identity;

    private static void ComeIn(Relation relation, Other visitor, Service service, PlanBuilder plan)
    {
        if (service.Kind.Has(Capabilities.StoresData)
            && !service.Kind.Has(Capabilities.RunsCode)
            && plan.Architecture.Exposure.DoorsOf(relation).Any(door => door.Source is Source.Internet))
        {
            plan.LeaveOut(relation, ExposureDiagnostics.StoreFacesOutsider(relation, visitor, service));
        }
        else if (!Sources.Open(relation, service, plan))
        {
            Answer(relation, visitor, service, plan);
        }
    }

    /// <summary>What has an endpoint of its own on the internet answers there; anything else nobody reaches.</summary>
    private static void Answer(Relation relation, Other visitor, Service service, PlanBuilder plan)
    {
        if (AnswersAnybody(service, plan) is { } draft)
        {
            Nothing(relation, "its endpoint answers to the internet by itself", plan, draft.Id);
        }
        else
        {
            plan.LeaveOut(relation, ExposureDiagnostics.NobodyReaches(relation, visitor, service));
        }
    }

    private static string ReasonOfCall(Service service, PlanBuilder plan) =>
        plan.SecurityGroupOf(service) is null
            ? "calls out from outside of any network"
            : "calls out, which its security group allows";

    /// <summary>
    /// The construct of what has an endpoint on the internet without a network of its own, null for others.
    /// </summary>
    private static ConstructDraft? AnswersAnybody(Service service, PlanBuilder plan) =>
        plan.SecurityGroupOf(service) is null
        && (service.Kind.Has(Capabilities.PublicEndpoint | Capabilities.InternetEntry)
            || service.Kind.Has(Capabilities.ResolvesNames))
            ? plan.Of(service)
            : null;

    private static string ReasonOfWork(Service service, PlanBuilder plan) =>
        Sessions.RoleOf(service, plan) is not null
            ? "works on it, which opens no port: Session Manager reaches the instances by their role"
            : "works on it and is no client of it, so nothing is opened";

    private static void Nothing(Relation relation, string reason, PlanBuilder plan, params string[] constructs)
    {
        foreach (var origin in Origins.Of(relation))
        {
            plan.Add(new NoOp(origin, reason, [.. constructs]));
        }
    }
}
