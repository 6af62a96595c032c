using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Tracing is a switch on the traced service, a permission of its role, and a place in the trace group.
/// </summary>
internal sealed class TracesLowering : IRelationLowering
{
    private const string WritePolicy = "AWSXRayDaemonWriteAccess";

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not RelationKind.Traces
            || step.FromDraft is not { Kind: ConstructKinds.TraceSampling } sampling
            || step.ToDraft is not { } target)
        {
            return false;
        }

        target.Set("tracing", PlanValue.Of(true));
        foreach (var role in step.Plan.RolesOf(step.To))
        {
            role.Append("managed_policies", PlanValue.Of(WritePolicy));
        }

        step.Attach("traced", sampling, target);
        return true;
    }
}
