using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What was drawn and is not deployed stands in the plan with the reason: nothing drawn is missing.</summary>
internal static class Outsiders
{
    public static void Account(Architecture architecture, PlanBuilder plan)
    {
        foreach (var origin in architecture.Others.SelectMany(other => Origins.Of(other)))
        {
            plan.Add(new NoOp(origin, "stands outside of what archc deploys", []));
        }

        foreach (var dropped in architecture.Dropped)
        {
            plan.Add(new NoOp(Origins.Of(dropped.Edge), dropped.Reason, []));
        }
    }
}
