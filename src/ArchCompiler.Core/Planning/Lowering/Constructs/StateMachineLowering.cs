using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;
using ArchCompiler.Core.Planning.Lowering.States;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A workflow with a state for each thing that it is drawn to have done, in the order that is drawn.</summary>
internal sealed class StateMachineLowering : IConstructLowering
{
    public string Construct => ConstructKinds.StateMachine;

    public void Create(Service service, PlanBuilder plan)
    {
        // Step Functions delivers logs only to groups below this path without a policy that outgrows its limit (Step
        // Functions guide, "Using CloudWatch Logs").
        var path = new PlanValue.Join(
            [
                PlanValue.Of("/aws/vendedlogs/states/"),
                new PlanValue.Ambient(AmbientValue.ProjectName),
                PlanValue.Of($"-{Slug.Of(service.Id, 40)}"),
            ]);
        PlainLowering.Start(service, Construct, plan)
            .Set("log_group", LogGroups.AddAt(service, path, plan).Output("arn"));
    }

    public void Complete(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is not { } draft)
        {
            return;
        }

        var workflow = plan.Architecture.Workflows.FirstOrDefault(w => w.Machine == service.Id) ?? new(service.Id, []);
        StateGraph graph = new(workflow, service, plan.Architecture);
        StateWriter writer = new(graph, service, plan);
        draft.Set("definition", writer.Write());
        foreach (var origin in graph.Passages.Concat(graph.Direct.Where(r => r.Kind is RelationKind.Precedes))
            .Where(r => !writer.LeftOut.Contains(r.Id)).SelectMany(r => Origins.Of(r)))
        {
            plan.Add(new NoOp(origin, "is the order of the states", [draft.Id]));
        }

        foreach (var origin in graph.Nodes.Where(node => node.Participant is Other)
            .SelectMany(node => Origins.Of(node.Participant)))
        {
            plan.Add(new NoOp(origin, "is a state", [draft.Id]));
        }
    }
}
