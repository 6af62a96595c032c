using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What was drawn and is not deployed stands in the plan with the reason: nothing drawn is missing.</summary>
internal static class Outsiders
{
    /// <summary>Why nothing stands for what a drawing shows beside what it deploys.</summary>
    public const string Outside = "stands outside of what archc deploys";

    /// <summary>Why nothing stands for a part or a setting.</summary>
    public const string Part = "is a part or a setting of what is drawn, and nothing of its own";

    public static void Account(Architecture architecture, PlanBuilder plan)
    {
        var undecided = architecture.Unresolved.ToLookup(u => u.Node.Id.Text, StringComparer.Ordinal);
        var states = architecture.Workflows.SelectMany(workflow => workflow.States).Select(state => state.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var other in architecture.Others.Where(other => !states.Contains(other.Id)))
        {
            foreach (var origin in Origins.Of(other))
            {
                plan.Add(new NoOp(origin, other.IsPart ? Part : Outside, []));
                plan.Omit(undecided[origin.Id].FirstOrDefault() is { } node
                    ? new(origin, other.Title, ReasonOf(node)) { Diagnostic = node.Question }
                    : new(origin, other.Title, other.IsPart ? Part : Outside) { IsOutside = true });
            }
        }

        foreach (var dropped in architecture.Dropped)
        {
            plan.Add(new NoOp(Origins.Of(dropped.Edge), dropped.Reason, []));
        }
    }

    /// <summary>
    /// Asks once what runs a program that nothing drawn runs, where the author does not say that it stands outside.
    /// </summary>
    public static void AskWhoRuns(Other program, PlanBuilder plan)
    {
        if (program is { Standing: Standing.Beside, IsStated: false, Kind.IsResource: false }
            && program.Kind.Has(Capabilities.RequestTarget))
        {
            plan.ReportOnce(PresenceDiagnostics.NobodyRuns(program));
        }
    }

    private static string ReasonOf(UnresolvedNode node) =>
        $"may be {string.Join(" or ", node.Candidates)}, which nothing drawn says";
}
