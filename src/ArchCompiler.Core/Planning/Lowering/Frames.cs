using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>
/// Every drawn frame stands in the plan: as a network or a part of one, as a service, as a place or an order that needs
/// nothing, or as something that nothing in the output stands for.
/// </summary>
/// <param name="plan">The plan, with all constructs that it will have.</param>
internal sealed class Frames(PlanBuilder plan)
{
    private readonly ILookup<SourceSpan, ConstructDraft> drawn = plan.All
        .SelectMany(draft => draft.Origins.Where(origin => origin is { Type: OriginType.Group, Reason: null })
            .Select(origin => (origin.Span, Draft: draft)))
        .OrderBy(pair => pair.Draft.Id, StringComparer.Ordinal)
        .ToLookup(pair => pair.Span, pair => pair.Draft);

    private const string Empty = "nothing in it is deployed";
    private const string IsNetwork = "is the network";
    private const string Exists = "exists already, and is referred to";
    private const string IsConstruct = "runs what is in it";
    private const string NoInterfaces = "nothing that is deployed in it lives in a network";

    /// <summary>Accounts for all frames.</summary>
    public void Account()
    {
        foreach (var boundary in plan.Architecture.Boundaries)
        {
            Account(boundary);
        }
    }

    private void Account(Boundary boundary)
    {
        switch (boundary.Kind)
        {
            case var _ when plan.Architecture.FindService(boundary.ServiceId ?? "") is { } service:
                AsService(boundary, service);
                break;
            case var _ when drawn[boundary.Span].FirstOrDefault() is { } made:
                Nothing(
                    boundary,
                    made.IsExisting ? Exists : boundary.Kind is BoundaryKind.Vpc ? IsNetwork : IsConstruct,
                    made);
                break;
            case BoundaryKind.External:
                Nothing(boundary, Outsiders.Outside);
                plan.Omit(new(Origins.Of(boundary), boundary.Title, Outsiders.Outside) { IsOutside = true });
                break;
            case BoundaryKind.Cloud:
                Nothing(boundary, "is AWS as a whole");
                break;
            case BoundaryKind.Account:
                Nothing(boundary, "is the account of the credentials that deploy it");
                break;
            case BoundaryKind.OrganizationalUnit:
                Nothing(boundary, "orders accounts, which archc neither creates nor moves");
                break;
            case BoundaryKind.Region:
                AsRegion(boundary);
                break;
            case BoundaryKind.Vpc or BoundaryKind.Zone or BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet:
                AsNetwork(boundary);
                break;
            case BoundaryKind.Cluster or BoundaryKind.Service when IsAllLeftOut(boundary):
                LeaveOut(boundary, Empty);
                break;
            case BoundaryKind.Cluster or BoundaryKind.Service:
                Nothing(boundary, "holds what is deployed each by itself");
                break;
            default:
                Nothing(boundary, "orders the drawing and means nothing to a deployment");
                break;
        }
    }

    // A frame that is a node of its service as well has been left out under that name.
    private void AsService(Boundary boundary, Service service)
    {
        if (!plan.IsLeftOut(service))
        {
            Nothing(boundary, $"is '{service.Title}'", plan.Of(service));
        }
        else if (!service.NodeIds.Contains(boundary.Group.Id.Text, StringComparer.Ordinal))
        {
            LeaveOut(boundary, $"'{service.Title}', which it is, is left out");
        }
    }

    private void AsRegion(Boundary boundary)
    {
        if (IsAllLeftOut(boundary))
        {
            LeaveOut(boundary, Empty);
        }
        else
        {
            Nothing(boundary, "says where what is in it is deployed");
        }
    }

    private void AsNetwork(Boundary boundary)
    {
        if (NetworkOf(boundary) is { } network && IsPart(boundary, network))
        {
            Nothing(
                boundary,
                boundary.Kind is BoundaryKind.Zone ? "is a zone of the network" : "stands for subnets of the network",
                network);
        }
        else
        {
            LeaveOut(boundary, Deployed(boundary).Any() ? NoInterfaces : Empty);
        }
    }

    private ConstructDraft? NetworkOf(Boundary boundary)
    {
        for (var around = boundary; around is not null; around = plan.Architecture.FindBoundary(around.Parent ?? ""))
        {
            if (around.Kind is BoundaryKind.Vpc)
            {
                return drawn[around.Span].FirstOrDefault(draft => draft.Kind == ConstructKinds.Network);
            }
        }

        return plan.Regions.Of(boundary, plan.Architecture) is { } region
            ? plan.NetworkIn(region)
            : null;
    }

    private bool IsPart(Boundary boundary, ConstructDraft network) => boundary.Kind switch
    {
        _ when network.IsExisting => true,
        BoundaryKind.Zone => true,
        BoundaryKind.PublicSubnet when network.IsOn("has_public") => true,
        BoundaryKind.PrivateSubnet when network.IsOn("has_app") || network.IsOn("has_data") => true,
        _ => Deployed(boundary).Any(service =>
            plan.SecurityGroupOf(service) is not null || plan.Of(service)?.Kind == ConstructKinds.Network),
    };

    private IEnumerable<Service> Deployed(Boundary boundary) =>
        plan.Architecture.ServicesIn(boundary).Where(service => !plan.IsLeftOut(service));

    private bool IsAllLeftOut(Boundary boundary) =>
        plan.Architecture.ServicesIn(boundary).Any() && !Deployed(boundary).Any();

    private void Nothing(Boundary boundary, string reason, ConstructDraft? realisedBy = null) =>
        plan.Add(new NoOp(Origins.Of(boundary), reason, realisedBy is null ? [] : [realisedBy.Id]));

    private void LeaveOut(Boundary boundary, string reason) =>
        plan.Omit(new(Origins.Of(boundary), boundary.Title, reason));
}
