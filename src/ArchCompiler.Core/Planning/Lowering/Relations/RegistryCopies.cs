using System.Runtime.CompilerServices;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Constructs;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A registry copies what is pushed to it to one of another region, and nothing that came as a copy (Amazon ECR user
/// guide, "Private image replication"). What is copied is chosen by how names begin.
/// </summary>
internal static class RegistryCopies
{
    private const int LongestName = 40;

    private static readonly ConditionalWeakTable<PlanBuilder, Dictionary<PlanScope, SortedSet<string>>> Names = [];

    public static bool TryLower(RelationStep step, ConstructDraft registry, ConstructDraft copy)
    {
        var source = step.Plan.FarCopies.SourceOf(step.From) ?? step.From;
        if (Before(step) is { } before)
        {
            step.Plan.LeaveOut(
                step.Relation, CopyDiagnostics.CopiesNothingOn(step.Relation, before, step.From, step.To));
            return true;
        }

        var name = Slug.Of(source.Id, LongestName);
        if (Alike(name, registry, step.Plan) is { } alike)
        {
            step.Plan.LeaveOut(step.Relation, CopyDiagnostics.CopiesMore(step.Relation, step.From, step.To, alike));
            return true;
        }

        var replication = step.Plan.In(registry.Scope, () => step.Plan.Require(
            step.Plan.Regional("registry_replication"),
            ConstructKinds.RegistryReplication,
            step.Origins.Because("it says what the region's registry copies")));
        step.Attach(
            "replication",
            replication,
            copy,
            new("repository", RegistryLowering.NameOf(source)),
            new("region", copy.Scope.Region));
        return true;
    }

    /// <summary>Another registry of the region whose name begins alike; null where there is none.</summary>
    private static string? Alike(string name, ConstructDraft registry, PlanBuilder plan)
    {
        var names = Names.GetValue(plan, static plan => plan.OfKind(ConstructKinds.ContainerRegistry)
            .GroupBy(draft => draft.Scope)
            .ToDictionary(
                group => group.Key,
                group => new SortedSet<string>(
                    group.Select(draft => Slug.Of(draft.Id, LongestName)), StringComparer.Ordinal)));
        var own = Slug.Of(registry.Id, LongestName);
        return names[registry.Scope].GetViewBetween(name, $"{name}\uffff").Take(2)
            .FirstOrDefault(other => other != own);
    }

    /// <summary>A registry whose images would end here, since no arrow takes them further.</summary>
    private static Service? Before(RelationStep step) =>
        step.Plan.Architecture.RelationsInto(step.From)
            .Where(relation => relation.From != step.To.Id)
            .Select(relation => step.Plan.Architecture.FindService(relation.From)).OfType<Service>()
            .FirstOrDefault(service => service.Kind == step.From.Kind
                && !step.Plan.Architecture.RelationsFrom(service).Any(relation => relation.To == step.To.Id));
}
