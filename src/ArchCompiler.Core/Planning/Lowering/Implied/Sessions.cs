using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// Who works on instances comes in by Session Manager, which opens no port: the instances' role lets it, where somebody
/// is drawn to work on them or Systems Manager is drawn to them, and nowhere else.
/// </summary>
internal static class Sessions
{
    /// <summary>The role that instances run under, whatever runs on them; null for anything else.</summary>
    public static ConstructDraft? RoleOf(Service service, PlanBuilder plan) =>
        plan.Of(service)?.Find("instance_profile") is PlanValue.Reference profile ? plan.Find(profile.Construct) : null;

    /// <summary>Lets who works on instances in; false where they are none.</summary>
    public static bool LetIn(Service service, IReadOnlyList<Origin> origins, PlanBuilder plan)
    {
        if (RoleOf(service, plan) is not { } role || plan.Of(service) is not { } instances
            || service.Kind.Realisation?.SessionAccess is not { Length: > 0 } access)
        {
            return false;
        }

        Roles.Grant("Session", role, access, instances, origins, plan);
        plan.WaysOut.Call(service, "Session Manager", ["ssm", "ssmmessages"], origins);
        return true;
    }
}
