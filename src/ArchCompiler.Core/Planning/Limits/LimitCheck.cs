using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Core.Planning.Limits;

/// <summary>
/// Says what a plan has more of than AWS takes by its default quotas: a plan of the target shows none of it, and an
/// apply stops half-way.
/// </summary>
internal static class LimitCheck
{
    /// <summary>
    /// Rules of one security group in one direction (Amazon VPC user guide, "Quotas"); a managed prefix list counts as
    /// many as it may hold.
    /// </summary>
    public const int MostRules = 60;
    private const int OfPrefixList = 55;

    /// <summary>
    /// All inline policies of a role together, in characters without white space (IAM user guide, "Quotas").
    /// </summary>
    public const int MostPolicy = 10_240;

    // About what a statement is beside its actions and resources, and what an ARN comes to once it is filled in.
    private const int OfStatement = 60;
    private const int OfResource = 100;

    /// <summary>The plan, with what it has too much of.</summary>
    public static Staged<Plan> Check(Staged<Plan> staged)
    {
        var plan = staged.Value;
        List<Diagnostic> found = [.. Attachments(plan), .. Rules(plan), .. Policies(plan)];
        return found.Count == 0 ? staged : staged with { Diagnostics = [.. staged.Diagnostics, .. found] };
    }

    private static IEnumerable<Diagnostic> Attachments(Plan plan) =>
        from hanging in plan.Attachments.GroupBy(attachment => (attachment.Owner, attachment.Kind))
        let construct = plan.Find(hanging.Key.Owner)
        where construct is not null
        from limit in PlanLimit.All
        where limit.Construct == construct.Kind && limit.Attachment == hanging.Key.Kind && hanging.Count() > limit.Most
        select LimitDiagnostics.TooMany(construct, limit.What, hanging.Count(), limit.Most);

    private static IEnumerable<Diagnostic> Rules(Plan plan) =>
        Count(plan, flow => flow.To, flow => flow.From, "rules that let in")
            .Concat(Count(plan, flow => flow.From, flow => flow.To, "rules that let out"));

    private static IEnumerable<Diagnostic> Count(
        Plan plan, Func<Flow, FlowEnd> own, Func<Flow, FlowEnd> other, string what) =>
        from flow in plan.Flows
        where own(flow) is FlowEnd.Group
        group flow by ((FlowEnd.Group)own(flow)).Construct into rules
        // Those of gateway endpoints weigh one each (Amazon VPC user guide, "AWS-managed prefix lists").
        let count = rules.Sum(flow => other(flow) is FlowEnd.Prefix { Id: PlanValue.Ambient } ? OfPrefixList : 1)
        let construct = plan.Find(rules.Key)
        where construct is not null && count > MostRules
        select LimitDiagnostics.TooMany(construct, what, count, MostRules);

    private static IEnumerable<Diagnostic> Policies(Plan plan) =>
        from grant in plan.Grants
        group grant by grant.Principal into grants
        let length = grants.Sum(grant => OfStatement + grant.Actions.Sum(action => action.Length + 3)
            + (grant.Resources.Length * OfResource))
        let construct = plan.Find(grants.Key)
        where construct is not null && length > MostPolicy
        select LimitDiagnostics.TooMany(construct, "characters in its policies", length, MostPolicy);
}
