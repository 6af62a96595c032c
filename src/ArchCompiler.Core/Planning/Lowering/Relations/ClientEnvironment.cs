namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Tells code where to find what its edges lead to.</summary>
internal static class ClientEnvironment
{
    public static void Give(RelationStep step)
    {
        if (step.ToDraft is not { } target)
        {
            return;
        }

        foreach (var workload in step.Plan.WorkloadsOf(step.From))
        {
            foreach (var (suffix, text) in step.To.Kind.Realisation?.ClientEnvironment ?? [])
            {
                workload.Put(
                    "environment", $"{step.To.Id}_{suffix}".ToUpperInvariant(), Placeholders.Fill(text, target));
            }
        }
    }
}
