using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Constructs;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Tracing is what sends traces – a switch on a function or a workflow, a daemon beside a container or on an
/// instance –, a permission of its role, and a place in the trace group. What sends none is left out: a rule that
/// samples it would trace nothing.
/// </summary>
internal sealed class TracesLowering : IRelationLowering
{
    // AWS X-Ray developer guide, "Running the X-Ray daemon on Amazon ECS": SDKs send to port 2000 of the same task.
    private const string DaemonImage = "public.ecr.aws/xray/aws-xray-daemon:latest";
    private const int DaemonPort = 2000;

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not RelationKind.Traces || step.FromConstruct != ConstructKinds.TraceSampling)
        {
            return false;
        }

        if (step.FromDraft is null
            && step.ToDraft is { } elsewhere && step.Plan.Regions.Of(step.From) != elsewhere.Scope)
        {
            return false;
        }

        if (step.ToDraft is not { } target || !Sends(step, target))
        {
            step.Plan.LeaveOut(step.Relation, PresenceDiagnostics.SendsNoTraces(step.Relation, step.From, step.To));
            return true;
        }

        var sampling = step.FromDraft ?? PlainLowering.Start(step.From, ConstructKinds.TraceSampling, step.Plan);
        AccessGrants.Add(step.To, step.From, AccessName.Trace, step.Relation, step.Plan);
        Reach(step, target);
        step.Attach("traced", sampling, target);
        return true;
    }

    /// <summary>
    /// The daemon sends from where it runs; functions and workflows have AWS send for them. That of instances is
    /// fetched when they start.
    /// </summary>
    private static void Reach(RelationStep step, ConstructDraft target)
    {
        if (target.Kind is ConstructKinds.ContainerService or ConstructKinds.InstanceGroup)
        {
            step.Plan.WaysOut.Call(step.To, step.From, step.IsFar, step.Origins);
        }

        if (target.Kind == ConstructKinds.InstanceGroup)
        {
            step.Plan.WaysOut.Ask(step.To, "the X-Ray daemon", step.Origins);
        }
    }

    private static bool Sends(RelationStep step, ConstructDraft target)
    {
        switch (target.Kind)
        {
            case ConstructKinds.Function or ConstructKinds.StateMachine:
                target.Set("tracing", PlanValue.Of(true));
                return true;
            // Its containers, where a cluster runs any on it, do not reach what runs beside them on the host.
            case ConstructKinds.InstanceGroup when target.Find("cluster_name") is null:
                target.Set("tracing", PlanValue.Of(true));
                return true;
            case ConstructKinds.ContainerService when target.Find("launch") is PlanValue.Text { Value: "serverless" }:
                Sidecars.Add(target, "xray-daemon", Image(step), DaemonPort);
                return true;
            default:
                return false;
        }
    }

    private static PlanValue Image(RelationStep step) => step.Plan.Add(new PlanVariable(
        $"{step.From.Id}_daemon_image",
        VariableType.Text,
        "Image of the daemon that stands beside each traced container and sends its traces.",
        PlanValue.Of(DaemonImage)));
}
