using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What was drawn and is not deployed stands in the plan with the reason: nothing drawn is missing.</summary>
internal static class Outsiders
{
    private const string Outside = "stands outside of what archc deploys";

    public static void Account(Architecture architecture, PlanBuilder plan)
    {
        var undecided = architecture.Unresolved.ToLookup(u => u.Node.Id.Text, StringComparer.Ordinal);
        foreach (var other in architecture.Others)
        {
            foreach (var origin in Origins.Of(other))
            {
                plan.Add(new NoOp(origin, Outside, []));
                plan.Omit(new(origin, other.Title, ReasonOf(undecided[origin.Id].FirstOrDefault())));
            }
        }

        foreach (var dropped in architecture.Dropped)
        {
            plan.Add(new NoOp(Origins.Of(dropped.Edge), dropped.Reason, []));
        }
    }

    private static string ReasonOf(UnresolvedNode? undecided) =>
        undecided is null ? Outside : $"may be {string.Join(" or ", undecided.Candidates)}, which nothing drawn says";
}
