using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Tells code where to find what its edges lead to.</summary>
internal static class ClientEnvironment
{
    public static void Give(RelationStep step)
    {
        if (step.ToDraft is { } target)
        {
            Give(step.From, step.To, target, step.Plan);
        }
    }

    /// <summary>Tells the code of one service where another is.</summary>
    public static void Give(Service caller, Service called, ConstructDraft target, PlanBuilder plan)
    {
        foreach (var workload in plan.WorkloadsOf(caller))
        {
            foreach (var (suffix, text) in called.Kind.Realisation?.ClientEnvironment ?? [])
            {
                workload.Put(
                    "environment", $"{called.Id}_{suffix}".ToUpperInvariant(), Placeholders.Fill(text, target));
            }
        }
    }
}
