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

        return step.ToDraft switch
        {
            { Kind: ConstructKinds.Distribution } target =>
                Alias(step, zone, target, Domains.Name(step.Plan), isIpv6: true),
            { Kind: ConstructKinds.RequestBalancer or ConstructKinds.NetworkBalancer } target =>
                Balancer(step, zone, target),
            { Kind: ConstructKinds.HttpApi } =>
                step.NeedsNothing("an HTTP API answers under its own name", step.ToDraft),
            _ => false,
        };
    }

    private static bool Balancer(RelationStep step, ConstructDraft zone, ConstructDraft balancer)
    {
        if (Sources.FindContradiction(step.Relation, step.Plan) is { } door)
        {
            step.Plan.LeaveOut(step.Relation, LoweringDiagnostics.PublicWayIntoPrivate(door, step.From, step.To));
            return true;
        }

        Sources.Open(step.Relation, step.To, step.Plan);
        return Alias(
            step, zone, balancer, Domains.HostBelow(BalancerLowering.OriginLabel(balancer), step.Plan), isIpv6: false);
    }

    private static bool Alias(
        RelationStep step, ConstructDraft zone, ConstructDraft target, PlanValue host, bool isIpv6)
    {
        step.Attach(
            "alias",
            zone,
            target,
            new("host_name", host),
            new("ipv6", PlanValue.Of(isIpv6)),
            new("evaluate_health", PlanValue.Of(!isIpv6)));
        return true;
    }
}
