using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A pipeline that an arrow says ships something is let do that and no more: by its role where one is drawn with it,
/// else by a policy that whoever runs it attaches.
/// </summary>
internal static class PipelineLowering
{
    /// <summary>
    /// Realises an edge of a pipeline; false where it says nothing of shipping, or permissions do not do it.
    /// </summary>
    public static bool TryLower(Relation relation, Other pipeline, Service service, PlanBuilder plan)
    {
        if (!pipeline.IsPipeline || !relation.Ships || FindAccess(service, plan) is not { } name)
        {
            return false;
        }

        Pipelines.PrincipalOf(pipeline, plan);
        AccessGrants.Add(pipeline, service, name, relation, plan);
        AccessGrants.AddKeyUse(pipeline, service, writes: true, relation, plan);
        if (name == AccessName.Deploy)
        {
            plan.Of(service)?.Set("is_shipped", PlanValue.Of(true));
        }

        return true;
    }

    /// <summary>Realises an edge from a pipeline's role to what the pipeline ships to.</summary>
    public static bool TryThroughRole(RelationStep step) =>
        step.FromConstruct == ConstructKinds.Identity
        && Pipelines.Beside(step.From, step.Plan.Architecture).FirstOrDefault() is { } pipeline
        && TryLower(step.Relation, pipeline, step.To, step.Plan);

    private static AccessName? FindAccess(Service service, PlanBuilder plan) =>
        plan.Of(service) is not { Kind: not ConstructKinds.ContainerCluster }
            || service.Kind.Realisation is not { } realisation ? null
        : realisation.FindAccess(AccessName.Deploy) is not null ? AccessName.Deploy
        : realisation is { Ports.Length: 0, Users.Length: 0 } && realisation.FindAccess(AccessName.Write) is not null
            ? AccessName.Write
        : null;
}
