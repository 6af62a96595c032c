using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Constructs;
using ArchCompiler.Core.Planning.Lowering.ExistingThings;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A CDN serves from what it is drawn to: a bucket through an access control, a load balancer or API over TLS.
/// </summary>
internal sealed class OriginLowering : IRelationLowering
{
    public bool ReachesExisting(RelationStep step) => step.ToDraft is { Kind: ConstructKinds.ObjectBucket };

    public bool TryLower(RelationStep step)
    {
        if (step.FromDraft is not { Kind: ConstructKinds.Distribution } distribution
            || step.ToDraft is not { } target
            || !LeadsToOrigin(step.Relation))
        {
            return false;
        }

        if (step.Relation.Host is not null)
        {
            step.Plan.LeaveOut(step.Relation, RoutingDiagnostics.HostsAreNotToldApart(step.Relation, step.From));
            return true;
        }

        return target.Kind switch
        {
            ConstructKinds.ObjectBucket => Bucket(step, distribution, target),
            ConstructKinds.RequestBalancer => Balancer(step, distribution, target),
            ConstructKinds.HttpApi => Custom(step, distribution, target, EndpointOf(step, target)),
            _ => false,
        };
    }

    /// <summary>The services that a CDN is drawn to as to something that it serves from.</summary>
    public static IEnumerable<Service> TargetsOf(Service distribution, Architecture architecture) =>
        architecture.RelationsFrom(distribution)
            .Where(LeadsToOrigin)
            .Select(r => architecture.FindService(r.To)).OfType<Service>();

    /// <summary>Whether a CDN can serve from a service.</summary>
    public static bool IsOrigin(Service target) =>
        IsCustom(target) || target.Kind.Realisation?.Construct == ConstructKinds.ObjectBucket;

    private static bool LeadsToOrigin(Relation relation) =>
        relation.Kind is RelationKind.Requests or RelationKind.Accesses or RelationKind.Invokes;

    private static bool Bucket(RelationStep step, ConstructDraft distribution, ConstructDraft bucket)
    {
        var isDefault = (!HasOtherOrigin(step) && step.Variant.Length == 0) || IsDefaultForWant(step);
        Add(step, distribution, bucket, "bucket", null, isDefault, Path(step, isDefault, "/static/*"));
        step.Attach(
            "reader",
            bucket,
            distribution,
            bucket.Scope == PlanScope.Home ? [] : [new Argument("is_far", PlanValue.Of(true))]);
        if (bucket.IsExisting)
        {
            step.Plan.Report(ExistingDiagnostics.OwnerMustLet(
                step.Relation, step.To, $"its policy must let cloudfront.amazonaws.com read for '{step.From.Title}'"));
        }

        KeyUsers.LetIn("cloudfront.amazonaws.com", bucket, step.Plan);
        return true;
    }

    private static bool Balancer(RelationStep step, ConstructDraft distribution, ConstructDraft balancer)
    {
        var host = Domains.HostOf(step.To, step.Plan);
        if (Sources.FindContradiction(step.Relation, step.Plan) is { } door)
        {
            step.Plan.LeaveOut(step.Relation, ExposureDiagnostics.PublicWayIntoPrivate(door, step.From, step.To));
            return true;
        }

        Sources.Open(step.Relation, step.To, step.Plan);
        if (Domains.IsResolved(step.To, step.Plan.Architecture))
        {
            return Custom(step, distribution, balancer, host);
        }

        if (Domains.Zone(step.Plan) is { } zone)
        {
            step.Attach(
                "alias",
                zone,
                balancer,
                new("host_name", host),
                new("ipv6", PlanValue.Of(false)),
                new("evaluate_health", PlanValue.Of(true)));
        }
        else
        {
            step.Plan.Add(new PlanOutput(
                $"{step.To.Id}_origin_host",
                "Point this name at the load balancer: the CDN reaches it there over TLS.",
                host));
        }

        return Custom(step, distribution, balancer, host);
    }

    /// <summary>Where an API answers: under its name alone where it has one.</summary>
    private static PlanValue EndpointOf(RelationStep step, ConstructDraft api) =>
        Domains.IsResolved(step.To, step.Plan.Architecture)
            ? Domains.HostOf(step.To, step.Plan)
            : api.Output("endpoint");

    private static bool Custom(RelationStep step, ConstructDraft distribution, ConstructDraft target, PlanValue domain)
    {
        var isDefault = (IsFirstOther(step) && step.Variant.Length == 0) || IsDefaultForWant(step);
        Add(
            step,
            distribution,
            target,
            "custom",
            domain,
            isDefault,
            Path(step, isDefault, $"/{Slug.Of(target.Id, 40)}/*"));
        return true;
    }

    private static void Add(
        RelationStep step,
        ConstructDraft distribution,
        ConstructDraft target,
        string type,
        PlanValue? domain,
        (bool IsDefault, PlanValue? Path) behaviour)
    {
        ConstructDraft arguments = new("", "", PlanScope.Global);
        arguments.Set("origin_type", PlanValue.Of(type))
            .Set("origin_domain", domain)
            .Set("origin_protocol", step.To.Properties.Text("protocol") == "http" ? PlanValue.Of("http-only") : null)
            .Set("keeps_host", PlanValue.Of(target.Kind == ConstructKinds.RequestBalancer))
            .Set("shows_secret", BalancerLowering.IsOfContentNetworkAlone(step.To, step.Plan.Architecture)
                && !target.IsExisting ? PlanValue.Of(value: true) : null)
            .Set("is_default", PlanValue.Of(behaviour.IsDefault))
            .Set("path", behaviour.Path);
        step.AttachByPath("origin", distribution, target, arguments.Freeze().Arguments);
    }

    private static void Add(
        RelationStep step,
        ConstructDraft distribution,
        ConstructDraft target,
        string type,
        PlanValue? domain,
        bool isDefault,
        PlanValue? path) =>
        Add(step, distribution, target, type, domain, (isDefault, path));

    private static PlanValue? Path(RelationStep step, bool isDefault, string wish)
    {
        if (step.Relation.Path is { } path)
        {
            return PlanValue.Of(path);
        }

        return isDefault
            ? null
            : step.Plan.Add(new PlanVariable(
                $"{step.From.Id}_{step.To.Id}_path",
                VariableType.Text,
                $"Path pattern that {PlanText.Describe(step.From.Title)} serves from "
                + $"{PlanText.Describe(step.To.Title)}.",
                PlanValue.Of(wish)));
    }

    /// <summary>
    /// A CDN has a default in any case: where every arrow states a path, the first by id serves the rest too.
    /// </summary>
    private static bool IsDefaultForWant(RelationStep step)
    {
        var drawn = step.Plan.Architecture.RelationsFrom(step.From).Where(LeadsToOrigin)
            .Where(r => step.Plan.Architecture.FindService(r.To) is { } target && IsOrigin(target)).ToList();
        return drawn.TrueForAll(r => r.Path is not null)
            && drawn.OrderBy(r => r.To, StringComparer.Ordinal).ThenBy(r => r.Path, StringComparer.Ordinal)
                .FirstOrDefault()?.Id == step.Relation.Id;
    }

    private static bool HasOtherOrigin(RelationStep step) => Targets(step).Any(IsCustom) || IsSecond(step);

    private static bool IsFirstOther(RelationStep step) =>
        Targets(step).Where(IsCustom).Select(t => t.Id).Order(StringComparer.Ordinal).FirstOrDefault() == step.To.Id;

    private static bool IsSecond(RelationStep step) =>
        Targets(step).Select(t => t.Id).Order(StringComparer.Ordinal).FirstOrDefault() != step.To.Id;

    private static bool IsCustom(Service target) =>
        target.Kind.Realisation?.Construct is ConstructKinds.RequestBalancer or ConstructKinds.HttpApi;

    private static IEnumerable<Service> Targets(RelationStep step) => TargetsOf(step.From, step.Plan.Architecture);
}
