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
        var user = CallerAccess.UserOf(caller, called, plan);
        foreach (var workload in plan.WorkloadsOf(caller).Where(workload => IsFar(workload, target)))
        {
            workload.Put("environment", $"{called.Id}_REGION".ToUpperInvariant(), target.Scope.Region);
        }

        foreach (var (suffix, text) in CallerAccess.EnvironmentOf(caller, called, plan))
        {
            foreach (var workload in plan.WorkloadsOf(caller))
            {
                workload.Put(
                    "environment",
                    JoinedNames.Of(called.Id, suffix, plan.Architecture).ToUpperInvariant(),
                    Placeholders.Fill(text, target, user));
            }
        }
    }

    // A client looks in its own region unless it is told another.
    private static bool IsFar(ConstructDraft workload, ConstructDraft target) =>
        target.Scope.Kind is ScopeKind.Home or ScopeKind.Replica or ScopeKind.Region && target.Scope != workload.Scope;
}
