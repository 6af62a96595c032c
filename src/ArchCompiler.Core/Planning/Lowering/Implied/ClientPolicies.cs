using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>Policies for those who act and are not deployed: whoever runs them attaches these.</summary>
internal static class ClientPolicies
{
    /// <summary>The policy of an outsider, started where it has none.</summary>
    public static ConstructDraft For(Other outsider, PlanBuilder plan)
    {
        if (plan.RolesOf(outsider) is [var found, ..])
        {
            return found;
        }

        var policy = plan.In(PlanScope.Home, () => plan.AddImplied(
            $"{outsider.Id}_policy",
            outsider.Id,
            ConstructKinds.ClientPolicy,
            PlanScope.Home,
            Origins.Of(outsider).Because("whoever runs it attaches it")));
        plan.AddRole(outsider, policy);
        plan.Add(new PlanOutput(
            $"{outsider.Id}_policy_arn",
            PlanText.Describe($"Policy to attach to whatever runs {outsider.Title}."),
            policy.Output("arn")));
        return policy;
    }
}
