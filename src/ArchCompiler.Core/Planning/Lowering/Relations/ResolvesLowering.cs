using ArchCompiler.Core.Planning.Lowering.Constructs;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A zone resolves to what it is drawn to: an alias record; a load balancer reached so is open to the internet.
/// </summary>
internal sealed class ResolvesLowering : IRelationLowering
{
    public bool TryLower(RelationStep step)
    {
        if (step.FromDraft is not { Kind: ConstructKinds.DnsZone } zone)
        {
            return false;
        }

        if (Foreign(step) is { } host)
        {
            step.Plan.LeaveOut(step.Relation, HostDiagnostics.NotOfTheZone(step.Relation, step.From, step.To, host));
            return true;
        }

        return step.ToDraft switch
        {
            { Kind: ConstructKinds.Distribution } target =>
                Alias(step, zone, target, isIpv6: true, isHealthAsked: false),
            { Kind: ConstructKinds.RequestBalancer or ConstructKinds.NetworkBalancer } target =>
                Balancer(step, zone, target),
            { Kind: ConstructKinds.HttpApi } target => Api(step, zone, target),
            _ => false,
        };
    }

    /// <summary>
    /// The name on the arrow where the zone has no such, or where what it leads to answers under another already.
    /// </summary>
    private static string? Foreign(RelationStep step) =>
        step.Relation.Host is { } host
        && (step.Plan.Labels.Hosts.Of(step.To) != host || Domains.Below(host, step.Plan) is null)
            ? host
            : null;

    private static bool Balancer(RelationStep step, ConstructDraft zone, ConstructDraft balancer)
    {
        if (Sources.FindContradiction(step.Relation, step.Plan) is { } door)
        {
            step.Plan.LeaveOut(step.Relation, ExposureDiagnostics.PublicWayIntoPrivate(door, step.From, step.To));
            return true;
        }

        Sources.Open(step.Relation, step.To, step.Plan);
        Tell(step);
        return Alias(step, zone, balancer, IsIpv6(step, balancer));
    }

    /// <summary>An API answers under the name alone, so that it has one door.</summary>
    private static bool Api(RelationStep step, ConstructDraft zone, ConstructDraft api)
    {
        var host = Domains.HostOf(step.To, step.Plan);
        var certificate = Domains.Certificate(api, host, PlanScope.Home, step.Origins, step.Plan);
        api.Set("domain_name", host).Set("certificate", certificate.Output("arn"));
        Tell(step);
        return Alias(step, zone, api, isIpv6: false, isHealthAsked: false);
    }

    /// <summary>
    /// Who asks for IPv6 is answered by those that have it, so of several under one name all must, or none is asked.
    /// </summary>
    private static bool IsIpv6(RelationStep step, ConstructDraft balancer) =>
        balancer.IsOn(BalancerLowering.DualStack)
        && step.Plan.SharedNames.SharersOf(step.To).All(id => step.Plan.Find(id) is { } other
            && (other.Kind == ConstructKinds.Distribution || other.IsOn(BalancerLowering.DualStack)));

    private static void Tell(RelationStep step) =>
        step.Plan.Add(new PlanOutput(
            $"{step.To.Id}_site_url",
            "Where the site answers.",
            new PlanValue.Join([PlanValue.Of("https://"), Domains.HostOf(step.To, step.Plan)])));

    private static bool Alias(
        RelationStep step, ConstructDraft zone, ConstructDraft target, bool isIpv6, bool isHealthAsked = true)
    {
        var routing = step.Plan.SharedNames.RoutingOf(step.Relation);
        if (routing is not null && RecordPolicies.FindFault(step, routing) is { } fault)
        {
            step.Plan.LeaveOut(step.Relation, RoutingDiagnostics.NoPolicy(step.Relation, step.From, fault));
            return true;
        }

        step.Attach(
            "alias",
            zone,
            target,
            [
                new("host_name", Domains.HostOf(step.To, step.Plan)),
                new("ipv6", PlanValue.Of(isIpv6)),
                new("evaluate_health", PlanValue.Of(isHealthAsked)),
                .. routing is null
                    ? []
                    : RecordPolicies.Of(step, routing).Concat(RecordPolicies.HealthOf(step, routing)),
            ]);
        return true;
    }
}
